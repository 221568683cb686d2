import type { Sample } from '../lib/measuredN8n.mts';
import type { SoakResults } from './measureSoak.mts';
import { renewalsOf, renewedAfter } from './renewals.mts';
import { ITEMS, SECONDS_BETWEEN } from './soakWorkflow.mts';
import { trendOf, type Trend } from './trend.mts';

interface Flat {
	what: string;
	measure: Exclude<keyof Sample, 'atMs'>;
	/** How much it may grow, in parts of its mean or by number. */
	most: { share: number } | { number: number };
}

/** What must not grow. */
export const FLAT: Flat[] = [
	{ what: 'memory, heap after garbage collection', measure: 'heap', most: { share: 0.02 } },
	{ what: 'memory, resident set', measure: 'rss', most: { share: 0.05 } },
	{ what: 'open files and sockets', measure: 'descriptors', most: { number: 1 } },
	{ what: 'active timers', measure: 'timers', most: { number: 1 } },
];

/** n8n fills its caches and compiles its code in the first third, which therefore says nothing. */
export function growthOf(samples: readonly Sample[], measure: Flat['measure']): Trend {
	const late = samples.slice(Math.floor(samples.length / 3));
	return trendOf(
		late.map(({ atMs }) => atMs),
		late.map((sample) => sample[measure]),
	);
}

const REFUSED_TRIES = ['429', '503'];

/** In sentences; none if everything is as it should be. */
export const problemsOf = (results: SoakResults): string[] => [
	...deliveryProblems(results),
	...renewalProblems(results),
	...growthProblems(results.samples),
];

function growthProblems(samples: readonly Sample[]): string[] {
	return FLAT.filter(({ measure, most }) => {
		const { mean, growth } = growthOf(samples, measure);
		return growth > ('share' in most ? most.share * mean : most.number);
	}).map(({ what }) => `This grows: ${what}.`);
}

function renewalProblems({ exchanges, tokenLifetimeSeconds }: SoakResults): string[] {
	const due = renewedAfter(tokenLifetimeSeconds);
	// An execution has to come along to need it, and two may be a moment late.
	const latest = due + 2 * SECONDS_BETWEEN;
	return renewalsOf(exchanges)
		.filter(({ gaps }) => gaps.length === 0 || gaps.some((gap) => gap < due || gap > latest))
		.map(({ scope }) => `Not each token for ${scope} was renewed ${due} to ${latest} s after.`);
}

function deliveryProblems({ executions, answers }: SoakResults): string[] {
	const { count, failed } = executions;
	const services = Object.entries(answers).filter(([service]) => service !== 'lwa');
	return [
		...(count > 0 && failed.length === 0
			? []
			: [`${failed.length} of ${count} executions failed.`]),
		...services
			.filter(
				([, byStatus]) =>
					byStatus['202'] !== count * ITEMS ||
					Object.keys(byStatus).some((status) => ![...REFUSED_TRIES, '202'].includes(status)),
			)
			.map(([service]) => `Not each item was accepted once by ${service}.`),
	];
}
