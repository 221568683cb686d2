import type { Stage } from '../amazon/services';
import { type Finding, type Reported, fine, unknown, type Verdict, notReported } from './finding';

/** @see https://developer.amazon.com/en-US/docs/alexa/smapi/proactive-events-api-reference.html */
const VERDICTS: Readonly<Record<Stage, Verdict>> = {
	development: fine(
		'Development: only the Amazon account of the developer and the beta testers of the skill are reached, customers never. The skill needs no certification for it.',
	),
	live: unknown(
		'Live: customers of the certified skill are reached. Whether it is certified cannot be told from here.',
		'As long as the skill is not certified and published, choose Development.',
	),
};

/** Whom the chosen stage can reach. */
export const checkStage = (stage: Reported<Stage>): Finding => ({
	check: 'Stage',
	...(stage.ok ? VERDICTS[stage.value] : notReported(stage.error)),
});
