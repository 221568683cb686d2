import type { Region } from '../../alexa/amazon/regions';
import { invalidItem } from './invalidItem';
import type { Parameters } from '../parameters/parameters';
import type { ItemCredential, UsableCredential } from './runCredentials';
import { readSendOptions } from '../parameters/sendOptions';
import type { ItemFailure } from './errors';
import type { Prepared, Unit } from './request';

/** Reads the fields of one item; `credentialRegion` is meant where the user left the region to the credential. */
export type Prepare = (parameters: Parameters, credentialRegion: Region) => Prepared;

/** One item of the output to be: a request with the credential of its item, or why there is none. */
export type Entry = { unit: Unit; credential: UsableCredential } | ItemFailure;

/** What one item comes to: a request for each of its regions, or all that is wrong with it. */
export function entriesOf(
	parameters: Parameters,
	credential: ItemCredential,
	prepare: Prepare,
): Entry[] {
	const { itemIndex } = parameters;
	if (!credential.ok) return [{ itemIndex, failure: credential.failure }];
	const prepared = prepareSafely(parameters, credential.region, prepare);
	const { problems: optionProblems } = readSendOptions(parameters.options);
	const problems = [...(prepared.ok ? [] : prepared.problems), ...optionProblems];
	return prepared.ok && problems.length === 0 && parameters.flaws.length === 0
		? prepared.units.map((unit) => ({ unit, credential }))
		: [{ itemIndex, failure: invalidItem(problems, parameters.flaws) }];
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
