import type { Region } from '../alexa/amazon/regions';
import { invalidItem } from './invalidItem';
import type { Parameters } from './parameters';
import { readSendOptions } from './sendOptions';
import type { ItemFailure } from './stopError';
import type { Prepared, Unit } from './unit';

/** Reads the fields of one item; `credentialRegion` is meant where the user left the region to the credential. */
export type Prepare = (parameters: Parameters, credentialRegion: Region) => Prepared;

/** One item of the output to be: a request, or why there is none. */
export type Entry = { unit: Unit } | ItemFailure;

/** What one item comes to: a request for each of its regions, or all that is wrong with it. */
export function entriesOf(
	parameters: Parameters,
	credentialRegion: Region,
	prepare: Prepare,
): Entry[] {
	const prepared = prepareSafely(parameters, credentialRegion, prepare);
	const { problems: optionProblems } = readSendOptions(parameters.options);
	const problems = [...(prepared.ok ? [] : prepared.problems), ...optionProblems];
	return prepared.ok && problems.length === 0 && parameters.flaws.length === 0
		? prepared.units.map((unit) => ({ unit }))
		: [
				{
					itemIndex: parameters.itemIndex,
					failure: invalidItem(problems, parameters.flaws),
				},
			];
}

/** An expression may give an object that throws when it is looked at; that is the trouble of its item alone. */
function prepareSafely(parameters: Parameters, region: Region, prepare: Prepare): Prepared {
	try {
		return prepare(parameters, region);
	} catch (error) {
		parameters.noteFlaw('One of the fields', error);
		return { ok: false, problems: [] };
	}
}
