import { CONTENDERS, fullName } from './contenders.mts';
import { type Group, labelOf } from './profileGroups.mts';
import type { Results } from './results.mts';
import { markdown } from './tables.mts';

const SHOWN: Group[] = ['expression', 'http', 'package', 'garbage', 'rest'];

/** Processor time for each item, in the groups of the profile. */
export function profileTable({ profiles }: Pick<Results, 'profiles'>): string {
	const perItem = (group: Group) =>
		profiles.map(({ msByGroup, items }) => (msByGroup[group] / items).toFixed(3));
	const total = profiles.map(({ msByGroup, items }) => {
		const sum = SHOWN.reduce((ms, group) => ms + msByGroup[group], 0);
		return (sum / items).toFixed(3);
	});
	return markdown(
		[
			'milliseconds for each item',
			...profiles.map(({ contender }) => fullName(CONTENDERS[contender])),
		],
		['---', ...profiles.map(() => '--:')],
		[...SHOWN.map((group) => [labelOf(group), ...perItem(group)]), ['together', ...total]],
	);
}
