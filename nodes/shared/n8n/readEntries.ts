import type { IExecuteFunctions } from 'n8n-workflow';
import type { Region } from '../alexa/amazon/regions';
import type { CredentialSnapshot } from './credential/snapshot';
import { regionOf } from './credential/target';
import { invalidItem } from './invalidItem';
import type { Parameters } from './parameters';
import { readSendOptions } from './sendOptions';
import type { ItemFailure } from './stopError';
import type { Prepared, Unit } from './unit';

/** Reads the fields of one item; `credentialRegion` is meant where the user left the region to the credential. */
export type Prepare = (parameters: Parameters, credentialRegion: Region) => Prepared;

/** One item of the output to be: a request, or what was found wrong before. */
export type Entry = { unit: Unit } | ItemFailure;

/** What each item comes to, in the order of the input. */
export const readEntries = (
	context: IExecuteFunctions,
	{ fields }: CredentialSnapshot,
	parametersOf: (itemIndex: number) => Parameters,
	prepare: Prepare,
): Entry[] =>
	context.getInputData().flatMap((_, itemIndex): Entry[] => {
		const parameters = parametersOf(itemIndex);
		const prepared = prepareSafely(parameters, regionOf(fields), prepare);
		const { problems: optionProblems } = readSendOptions(parameters.options);
		const problems = [...(prepared.ok ? [] : prepared.problems), ...optionProblems];
		return prepared.ok && problems.length === 0 && parameters.flaws.length === 0
			? prepared.units.map((unit) => ({ unit }))
			: [{ itemIndex, failure: invalidItem(problems, parameters.flaws) }];
	});

/** An expression may give an object that throws when it is looked at; that is the trouble of its item alone. */
function prepareSafely(parameters: Parameters, region: Region, prepare: Prepare): Prepared {
	try {
		return prepare(parameters, region);
	} catch (error) {
		parameters.noteFlaw('One of the fields', error);
		return { ok: false, problems: [] };
	}
}
