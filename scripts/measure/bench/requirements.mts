import type { ContenderId } from './contenders.mts';
import { ratio } from './figures.mts';
import { loadMsOf } from './packageCost.mts';
import type { Cell } from './plan.mts';
import type { Results } from './results.mts';
import type { Spread } from './statistics.mts';

interface RatioRequirement {
	ours: ContenderId;
	other: ContenderId;
	latencyMs: number;
	atLeast: number;
	aim: number;
}

/** What has to hold of the speed; each is looked at for every count of items that was measured. */
const RATIOS: RatioRequirement[] = [
	{ ours: 'alexa10', other: 'httpRequest', latencyMs: 0, atLeast: 3, aim: 5 },
	{ ours: 'alexa50', other: 'httpRequest', latencyMs: 100, atLeast: 3, aim: 5 },
	{ ours: 'alexa10', other: 'bare10', latencyMs: 0, atLeast: 0.8, aim: 0.95 },
	{ ours: 'alexa10', other: 'bare10', latencyMs: 100, atLeast: 0.8, aim: 0.95 },
	{ ours: 'alexa50', other: 'bare50', latencyMs: 100, atLeast: 0.8, aim: 0.95 },
	{ ours: 'alexa10', other: 'reading10', latencyMs: 0, atLeast: 0.8, aim: 0.95 },
	{ ours: 'alexa10', other: 'reading10', latencyMs: 100, atLeast: 0.8, aim: 0.95 },
	{ ours: 'alexa50', other: 'reading50', latencyMs: 100, atLeast: 0.8, aim: 0.95 },
	{ ours: 'alexa10', other: 'sdk1', latencyMs: 100, atLeast: 7, aim: 7 },
];

const LIMITS = { tarballKb: 150, loadMs: 50, coldExchanges: 1, warmExchanges: 0 };
const KB = 1000;

export interface RatioVerdict extends RatioRequirement {
	items: number;
	/** Undefined where no round of both succeeded. */
	measured: Spread | undefined;
	verdict: 'aim' | 'met' | 'missed';
}

export function ratioVerdicts({ plan, runs }: Pick<Results, 'plan' | 'runs'>): RatioVerdict[] {
	return RATIOS.flatMap((requirement) =>
		plan.cells.filter(isAbout(requirement)).map((cell): RatioVerdict => {
			const measured = ratio(runs, cell, requirement.ours, requirement.other);
			const isWhole = measured?.count === plan.repeats;
			const verdict = isWhole ? verdictOn(measured.median, requirement) : 'missed';
			return { ...requirement, items: cell.items, measured, verdict };
		}),
	);
}

const isAbout =
	({ ours, other, latencyMs }: RatioRequirement) =>
	(cell: Cell): boolean =>
		cell.latencyMs === latencyMs &&
		[ours, other].every((id) => cell.entries.some(({ contender }) => contender === id));

const verdictOn = (value: number, { atLeast, aim }: RatioRequirement) =>
	value >= aim ? 'aim' : value >= atLeast ? 'met' : 'missed';

export interface LimitVerdict {
	what: string;
	limit: string;
	measured: string;
	met: boolean;
}

export function limitVerdicts({ packageCost, exchanges }: Results): LimitVerdict[] {
	const kb = packageCost.tarballBytes / KB;
	const loadMs = loadMsOf(packageCost);
	const ours = exchanges.filter(({ contender }) => contender.startsWith('alexa'));
	const most = (which: 'cold' | 'warm') => Math.max(...ours.map((count) => count[which]));
	return [
		{
			what: 'packed package',
			limit: `under ${LIMITS.tarballKb} kB`,
			measured: `${kb.toFixed(1)} kB`,
			met: kb < LIMITS.tarballKb,
		},
		{
			what: 'requiring all nodes and the credential, beyond `n8n-workflow` and `luxon`',
			limit: `under ${LIMITS.loadMs} ms`,
			measured: `${loadMs.toFixed(1)} ms (${Math.min(...packageCost.loadMs).toFixed(1)} to ${Math.max(...packageCost.loadMs).toFixed(1)})`,
			met: loadMs < LIMITS.loadMs,
		},
		...(ours.length === 0
			? []
			: [
					{
						what: 'token exchanges, cold and warm',
						limit: `${LIMITS.coldExchanges} and ${LIMITS.warmExchanges}`,
						measured: `${most('cold')} and ${most('warm')}`,
						met:
							ours.every(({ error }) => error === undefined) &&
							most('cold') === LIMITS.coldExchanges &&
							most('warm') === LIMITS.warmExchanges,
					},
				]),
	];
}
