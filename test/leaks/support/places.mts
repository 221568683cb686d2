import { type Place, PLACES } from '../../../scripts/docs/leakTable.mts';
import { type Canary, findIn, needlesOf } from './canaries.mts';
import { textsIn } from './textsIn.mts';

/** Where in a value canaries are though they must not be, each with its form. */
export function leaksIn(
	value: unknown,
	canaries: readonly Canary[],
	places: readonly Place[] = PLACES,
): string[] {
	const needles = needlesOf(canaries);
	const found = new Set<string>();
	for (const { path, text } of textsIn(value)) {
		const find = findIn(text, needles);
		if (!find) continue;
		const allowed = places.some((place) => place.canary === find.canary && place.path.test(path));
		if (!allowed) found.add(`${find.canary} at ${path} (${find.form})`);
	}
	return [...found];
}
