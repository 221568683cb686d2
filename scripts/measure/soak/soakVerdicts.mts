import { type Trend, trendOf } from '../bench/trend.mts';
import { renewalsOf, renewedAfter } from './renewals.mts';
import type { Sample } from './soakLog.mts';
import type { SoakResults } from './soakResults.mts';
import { ITEMS, SECONDS_BETWEEN } from './soakWorkflow.mts';

export interface Verdict {
	what: string;
	required: string;
	measured: string;
	met: boolean;
}

/** n8n fills its caches and compiles its code in the first third, which therefore says nothing. */
const LOOKED_AT = 2 / 3;

type Measure = 'heap' | 'rss' | 'sockets' | 'descriptors' | 'timers';

interface Bound {
	what: string;
	measure: Measure;
	/** How much it may grow, in parts of its mean or by number. */
	most: { share: number } | { number: number };
}

const FLAT: Bound[] = [
	{ what: 'memory, heap after garbage collection', measure: 'heap', most: { share: 0.02 } },
	{ what: 'memory, resident set', measure: 'rss', most: { share: 0.05 } },
	{ what: 'open sockets', measure: 'sockets', most: { number: 1 } },
	{ what: 'open files and sockets', measure: 'descriptors', most: { number: 1 } },
	{ what: 'active timers', measure: 'timers', most: { number: 1 } },
];

const MB = 1_000_000;
const isBytes = (measure: Measure) => measure === 'heap' || measure === 'rss';

export const settledPart = (samples: readonly Sample[]): Sample[] =>
	samples.slice(Math.floor(samples.length * (1 - LOOKED_AT)));

export function flatVerdicts(samples: readonly Sample[]): Verdict[] {
	const settled = settledPart(samples);
	return FLAT.map(({ what, measure, most }) => {
		const trend = trendOf(settled.map((sample) => ({ x: sample.atMs, y: sample[measure] })));
		const allowed = 'share' in most ? most.share * trend.mean : most.number;
		return {
			what,
			required:
				'share' in most ? `grows by at most ${most.share * 100} %` : `grows by at most ${allowed}`,
			measured: isBytes(measure) ? inMegabytes(trend) : inNumbers(trend),
			met: trend.growth <= allowed,
		};
	});
}

const signed = (value: number, digits: number) => {
	const text = Math.abs(value).toFixed(digits);
	return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
};

const inMegabytes = ({ mean, growth }: Trend) =>
	`${(mean / MB).toFixed(1)} MB on average, ${signed(growth / MB, 2)} MB (${signed((growth / mean) * 100, 2)} %)`;

const inNumbers = ({ mean, growth }: Trend) =>
	`${mean.toFixed(1)} on average, ${signed(growth, 2)}`;

export function renewalVerdicts(
	results: Pick<SoakResults, 'exchanges' | 'tokenLifetimeSeconds'>,
): Verdict[] {
	const due = renewedAfter(results.tokenLifetimeSeconds);
	// an execution has to come along to need it, and two may be a moment late
	const latest = due + 2 * SECONDS_BETWEEN;
	return renewalsOf(results.exchanges).map(
		({ scope, exchanges, shortest = NaN, longest = NaN }) => ({
			what: `renewals of the token for \`${scope}\``,
			required: `${due} to ${latest} s after the one before`,
			measured: `${exchanges} exchanges, ${shortest.toFixed(1)} to ${longest.toFixed(1)} s apart`,
			met: shortest >= due && longest <= latest,
		}),
	);
}

const REFUSED_TRIES = ['429', '503'];
const ACCEPTED = '202';

export function deliveryVerdicts({
	executions,
	answers,
}: Pick<SoakResults, 'executions' | 'answers'>): Verdict[] {
	const { count, failed } = executions;
	const services = Object.entries(answers).filter(([service]) => service !== 'lwa');
	const failures: Verdict = {
		what: 'executions that failed',
		required: '0',
		measured: `${failed.length} of ${count.toLocaleString('en-US')}`,
		met: failed.length === 0 && count > 0,
	};
	return [
		failures,
		...services.map(([service, byStatus]): Verdict => {
			const { [ACCEPTED]: accepted = 0, ...others } = byStatus;
			const expected = count * ITEMS;
			return {
				what: `requests to \`${service}\``,
				required: `${expected.toLocaleString('en-US')} accepted, each item once; beside them only the scripted 429 and 503`,
				measured: [[ACCEPTED, accepted] as const, ...Object.entries(others)]
					.map(([status, times]) => `${times.toLocaleString('en-US')} × ${status}`)
					.join(', '),
				met:
					accepted === expected &&
					Object.keys(others).every((status) => REFUSED_TRIES.includes(status)),
			};
		}),
	];
}

export const soakVerdicts = (results: SoakResults): Verdict[] => [
	...deliveryVerdicts(results),
	...renewalVerdicts(results),
	...flatVerdicts(results.samples),
];
