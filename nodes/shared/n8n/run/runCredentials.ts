import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import type { Endpoints } from '../../alexa/amazon/endpoints';
import type { Region } from '../../alexa/amazon/regions';
import { canceled } from '../../alexa/delivery/cancellation';
import type { FailureText } from '../../alexa/delivery/failureTexts';
import { describeProblems, reasonOf } from '../../alexa/input/problem';
import type { Failure } from '../../alexa/lib/failure';
import { fail, ok, type Result } from '../../alexa/lib/result';
import { readCredential } from '../../alexa/lwa/grant';
import { CREDENTIAL_NEEDS_CHANGE, CREDENTIAL_UNREADABLE } from '../credential/credentialError';
import { invalidCredential } from './errors';

export const CREDENTIAL_TYPE = 'alexaLwaApi';

/** What sending needs of a credential, with its expressions resolved for one item. */
export interface ItemCredential {
	data: ICredentialDataDecryptedObject;
	endpoints: Endpoints;
	region: Region;
}

/** What n8n gave for one item. */
export type ResolvedCredential = Result<ICredentialDataDecryptedObject, Error>;

/** The credential of a run: the same for all items, or one for each of them. */
type RunCredentials<T> = { isShared: true; credential: T } | { isShared: false; byItem: T[] };

/** How many more reads must give the same credential as the first item before it counts as the same for all items. */
const PROBES = 5;

/**
 * Reads the credential for some items of the run and for an index after the last one. If all give the same, it is the
 * same for all: n8n shows a node only what expressions gave, and a read takes it 2 to 6 ms. If an expression depends on
 * the item, a read gives other values, or fails after the last item as `$json` does; then it is read for each item. Each
 * distinct result is interpreted once. If the run is canceled meanwhile, the remaining items have none.
 */
export async function loadRunCredentials<T>(
	context: IExecuteFunctions,
	interpret: (resolved: ResolvedCredential) => T,
): Promise<RunCredentials<T>> {
	const items = context.getInputData().length;
	const signal = context.getExecutionCancelSignal();
	const first = await resolveFor(context, 0);
	if (!(await dependsOnItem(context, first, items))) {
		return { isShared: true, credential: interpret(first) };
	}
	const distinct = new Map<string, T>();
	const byItem: T[] = [];
	for (let itemIndex = 0; itemIndex < items && !signal?.aborted; itemIndex++) {
		const resolved = itemIndex === 0 ? first : await resolveFor(context, itemIndex);
		const key = keyOf(resolved);
		const known = distinct.get(key) ?? interpret(resolved);
		distinct.set(key, known);
		byItem.push(known);
	}
	return { isShared: false, byItem };
}

async function resolveFor(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<ResolvedCredential> {
	try {
		return ok(await context.getCredentials(CREDENTIAL_TYPE, itemIndex));
	} catch (error) {
		return fail(error instanceof Error ? error : new Error(String(error)));
	}
}

async function dependsOnItem(
	context: IExecuteFunctions,
	first: ResolvedCredential,
	items: number,
): Promise<boolean> {
	if (items === 1) return false;
	if (!first.ok) return isUnresolved(first.error);
	if (hasMissingValue(first.value)) return true;
	for (const itemIndex of probesOf(items)) {
		if (keyOf(await resolveFor(context, itemIndex)) !== keyOf(first)) return true;
	}
	return false;
}

/** Only an expression gives nothing at all, and then other items may give something. */
const hasMissingValue = ({ clientId, clientSecret, region }: ICredentialDataDecryptedObject) =>
	[clientId, clientSecret, region].some((value) => value === undefined || value === null);

/** The index after the last item first: most expressions that depend on the item fail there. */
function probesOf(items: number): number[] {
	const steps = Math.min(PROBES, items) - 1;
	const evenly = Array.from({ length: steps }, (_, step) =>
		Math.round(((step + 1) * (items - 1)) / steps),
	);
	return [items, ...evenly];
}

/** Undefined, null and nothing are different results. */
const keyOf = (resolved: ResolvedCredential) =>
	resolved.ok
		? JSON.stringify(resolved.value, (_, value: unknown) =>
				value === undefined ? '(nothing)' : value,
			)
		: `failed: ${resolved.error.message}`;

/**
 * Whether an expression of the credential failed. If not, there is no credential: none was chosen, or it was deleted.
 *
 * @see n8n, credentials-helper.ts, applyDefaultsAndOverwrites
 */
export const isUnresolved = ({ message }: Error) => message.endsWith(RESOLVING);

const RESOLVING = ' [Error resolving credentials]';

/** The credential as sending needs it, or why no request can be made with it. */
export function toItemCredential(resolved: ResolvedCredential): Result<ItemCredential, Failure> {
	if (!resolved.ok) return fail(invalidCredential(unreadable(resolved.error)));
	const { value: data } = resolved;
	const { endpoints, region, problems } = readCredential(data);
	if (endpoints && problems.length === 0) return ok({ data, endpoints, region });
	const description = describeProblems(problems);
	return fail(
		invalidCredential({ code: 'INVALID_INPUT', message: CREDENTIAL_NEEDS_CHANGE, description }),
	);
}

/** Why there is no credential for an item. */
export function unreadable(error: Error): FailureText {
	if (!isUnresolved(error)) return CREDENTIAL_UNREADABLE;
	return {
		code: 'EXPRESSION',
		message: 'An expression in the credential cannot be resolved',
		description: `The Alexa LWA credential contains an expression that fails for this item: ${reasonOf(withoutAddition(error))}`,
	};
}

const withoutAddition = ({ message }: Error) => new Error(message.slice(0, -RESOLVING.length));

/** The one of an item; the run was canceled before it was read if there is none. */
export const credentialOf = (
	credentials: RunCredentials<Result<ItemCredential, Failure>>,
	itemIndex: number,
): Result<ItemCredential, Failure> => {
	if (credentials.isShared) return credentials.credential;
	return credentials.byItem[itemIndex] ?? fail(canceled(0));
};
