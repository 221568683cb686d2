import type { RefusalCode } from '../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { bytes, genuineEnvelope, LAUNCH, OTHER_SKILL_ID, SKILL_ID } from '../support/forge.mts';
import { forgery, type Forgery } from './forgery.mts';

interface Launch {
	session: { application?: unknown };
	context: { System: { application?: unknown } };
}

const launch = (code: RefusalCode, title: string, change: (envelope: Launch) => void): Forgery =>
	forgery(code, title, () => {
		const envelope = genuineEnvelope(LAUNCH) as unknown as Launch;
		change(envelope);
		return { body: bytes(envelope) };
	});

const both = (code: RefusalCode, title: string, application: unknown): Forgery =>
	launch(code, title, ({ session, context }) => {
		session.application = application;
		context.System.application = application;
	});

export const skillIds: Forgery[] = [
	both('SKILL_ID_MISSING', 'no skill', undefined),
	both('SKILL_ID_MISSING', 'null as the skill', null),
	both('SKILL_ID_MISSING', 'a skill without an id', {}),
	both('SKILL_ID_DIFFERENT', 'another skill', { applicationId: OTHER_SKILL_ID }),
	both('SKILL_ID_DIFFERENT', 'a number as the id of the skill', { applicationId: 1 }),
	both('SKILL_ID_DIFFERENT', 'a list with the id of the skill', { applicationId: [SKILL_ID] }),
	both('SKILL_ID_DIFFERENT', 'a skill whose id begins alike', { applicationId: `${SKILL_ID}1` }),
	both('SKILL_ID_DIFFERENT', 'the id in capital letters', {
		applicationId: SKILL_ID.toUpperCase(),
	}),
	launch('SKILL_ID_DIFFERENT', 'a session of another skill', ({ session }) => {
		session.application = { applicationId: OTHER_SKILL_ID };
	}),
	launch('SKILL_ID_DIFFERENT', 'a context of another skill', ({ context }) => {
		context.System.application = { applicationId: OTHER_SKILL_ID };
	}),
];
