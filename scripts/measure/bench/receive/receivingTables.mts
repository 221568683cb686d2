import type { Machine } from '../machine.mts';
import { spreadOf, type Spread } from '../statistics.mts';
import { markdown } from '../tables.mts';
import { yesOrNo } from '../../../bench/verdict.mts';
import type { ReceivingResults, ReceivingRun } from './measureReceiving.mts';
import { PAIRS, RECEIVERS, type ReceiverId } from './receivers.mts';

const REQUIRED_RATIO = 0.8;
const ALLOWED_ANSWER_MS = 50;

const shown = (spread: Spread | undefined, digits: number): string =>
	spread
		? `${spread.median.toFixed(digits)} (${spread.lowest.toFixed(digits)} to ${spread.highest.toFixed(digits)})`
		: '–';

export function receivingText(
	{ plan, runs, sent, certificateDownloads }: ReceivingResults,
	{ processor, cores, n8n, node }: Machine,
	date: string,
): string {
	const of = (receiver: ReceiverId) => runs.filter((run) => run.receiver === receiver);
	const rates = (Object.keys(RECEIVERS) as ReceiverId[]).map((id) => [
		RECEIVERS[id].label,
		RECEIVERS[id].saved ? 'kept' : 'not kept',
		shown(spreadOf(of(id).map(({ perSecond }) => perSecond)), 0),
		shown(spreadOf(of(id).map(({ answerMs }) => answerMs)), 1),
	]);
	const ratios = PAIRS.map(([ours, other]) => ratioRow(ours, other, of(ours), of(other)));
	const start = spreadOf(
		of('triggerSaved').flatMap(({ repeat, answerMs }) => {
			const verified = of('acknowledged').find((run) => run.repeat === repeat);
			return verified ? [answerMs - verified.answerMs] : [];
		}),
	);
	return [
		`${processor}, ${cores} cores; n8n ${n8n}, Node.js ${node}; ${date}. ${plan.repeats} rounds of ${plan.requests} requests, ${plan.atOnce} at a time, and ${plan.oneByOne} one after another; ${sent.toLocaleString('en-US')} requests in all.`,
		markdown(
			['receiver', 'executions', 'requests per second', 'ms to the answer, one after another'],
			['---', '---', '--:', '--:'],
			rates,
		),
		markdown(
			['what', 'required', 'measured', 'met'],
			['---', '---', '---', '---'],
			[
				...ratios,
				[
					'from verification to answer: how much longer one takes that starts a workflow',
					`at most ${ALLOWED_ANSWER_MS} ms`,
					`${shown(start, 1)} ms`,
					yesOrNo(start !== undefined && start.median <= ALLOWED_ANSWER_MS),
				],
				[
					'downloads of the certificates',
					'1 for each address and hour',
					String(certificateDownloads),
					yesOrNo(certificateDownloads === 1),
				],
			],
		),
	].join('\n\n');
}

function ratioRow(
	trigger: ReceiverId,
	other: ReceiverId,
	ours: readonly ReceivingRun[],
	others: readonly ReceivingRun[],
): string[] {
	const ratio = spreadOf(
		ours.flatMap(({ repeat, perSecond }) => {
			const rival = others.find((run) => run.repeat === repeat);
			return rival ? [perSecond / rival.perSecond] : [];
		}),
	);
	const kept = RECEIVERS[trigger].saved ? 'kept' : 'not kept';
	return [
		`requests per second, ${RECEIVERS[trigger].label} / ${RECEIVERS[other].label}, executions ${kept}`,
		`at least ${REQUIRED_RATIO}`,
		shown(ratio, 2),
		yesOrNo(ratio !== undefined && ratio.median >= REQUIRED_RATIO),
	];
}
