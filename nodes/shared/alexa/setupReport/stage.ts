import type { Stage } from '../amazon/services';
import { type Finding, type Reported, fine, unknown, type Verdict, notReported } from './finding';

/** @see https://developer.amazon.com/en-US/docs/alexa/smapi/proactive-events-api-reference.html */
const VERDICTS: Readonly<Record<Stage, Verdict>> = {
	development: fine(
		'Development reaches only your developer account and your beta testers. The skill need not be certified.',
	),
	live: unknown(
		'Live reaches users of the published skill. The node cannot check whether it is published.',
		'Choose Development until the skill is certified and published.',
	),
};

/** Whom the chosen stage can reach. */
export const checkStage = (stage: Reported<Stage>): Finding => ({
	check: 'Stage',
	...(stage.ok ? VERDICTS[stage.value] : notReported(stage.error)),
});
