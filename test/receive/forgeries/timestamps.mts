import type { RefusalCode } from '../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { bytes, genuineEnvelope, LAUNCH } from '../support/forge.mts';
import type { SkillRequest } from '../../../simulator/skill/skillRequest.mts';
import { forgery, type Forgery } from './forgery.mts';

const SECOND_MS = 1000;
const EVENT: SkillRequest = { type: 'AlexaSkillEvent.SkillEnabled' };

const timed = (
	code: RefusalCode,
	title: string,
	timestamp: () => unknown,
	request: SkillRequest = LAUNCH,
): Forgery =>
	forgery(code, title, () => {
		const envelope = genuineEnvelope(request);
		return {
			body: bytes({ ...envelope, request: { ...envelope.request, timestamp: timestamp() } }),
		};
	});

const iso = (aheadSeconds: number) => () =>
	new Date(Date.now() + aheadSeconds * SECOND_MS).toISOString();

const unreadable = (title: string, value: unknown) =>
	timed('TIMESTAMP_UNREADABLE', `a timestamp that is ${title}`, () => value);

export const timestamps: Forgery[] = [
	unreadable('missing', undefined),
	unreadable('a word', 'garbage'),
	unreadable('an object', { seconds: 1 }),
	unreadable('a number beyond all dates', 1e20),
	timed('TIMESTAMP_UNREADABLE', 'a timestamp in the format of e-mails', () =>
		new Date().toUTCString(),
	),
	timed('TIMESTAMP_TOO_OLD', 'a launch of 155 seconds ago', iso(-155)),
	timed('TIMESTAMP_TOO_OLD', 'an event of an hour and 5 seconds ago', iso(-3605), EVENT),
	timed('TIMESTAMP_AHEAD', 'a launch 155 seconds ahead', iso(155)),
	timed('TIMESTAMP_AHEAD', 'an event 155 seconds ahead', iso(155), EVENT),
	timed('TIMESTAMP_AHEAD', 'an event a day ahead', iso(86_400), EVENT),
];
