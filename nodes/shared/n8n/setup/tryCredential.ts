import {
	getCredentialOwnRequestAllowedDomains,
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
} from 'n8n-workflow';
import { type Service, SERVICES } from '../../alexa/amazon/services';
import { type Cancellation, createCancellation } from '../../alexa/delivery/cancellation';
import { Concurrency, runInOrder } from '../../alexa/delivery/concurrency';
import type { Clock } from '../../alexa/lib/clock';
import { fail } from '../../alexa/lib/result';
import {
	type CredentialFields,
	type Grant,
	hashGrant,
	readCredential,
} from '../../alexa/lwa/grant';
import { lwaFailure } from '../../alexa/lwa/lwaFailure';
import { type RunSetup, type SetupCredential, wrong } from '../../alexa/setupReport/finding';
import { type TrialExchange, tryExchange } from '../../alexa/setupReport/trialExchange';
import { postFormWith } from '../credential/authorize';
import { loadRunCredentials, type ResolvedCredential, unreadable } from '../run/runCredentials';
import { clock } from '../runtime/clock';

/** The setup of each item, undefined from where the run was stopped. */
type SetupOf = (itemIndex: number) => RunSetup | undefined;

/** Skills are asked for at once; Login with Amazon is not to be flooded. */
const EXCHANGES_AT_ONCE = 10;

/** Reads the credential of each item, and tries the exchange of each distinct grant once. */
export async function loadRunSetups(
	context: IExecuteFunctions,
	service: Service,
): Promise<SetupOf> {
	const credentials = await loadRunCredentials(context, (resolved) => resolved);
	const distinct = credentials.isShared
		? [credentials.credential]
		: Array.from(new Set(credentials.byItem));
	const exchanges = new Map<string, Promise<TrialExchange | 'canceled'>>();
	const signal = context.getExecutionCancelSignal();
	const setups = await runInOrder(
		distinct.values(),
		new Concurrency(EXCHANGES_AT_ONCE),
		() => signal?.aborted ?? false,
		async (resolved) => await loadSetup(context, service, resolved, exchanges),
	);
	const setupOf = new Map(distinct.map((resolved, index) => [resolved, setups[index]]));
	return (itemIndex) => {
		const resolved = credentials.isShared ? credentials.credential : credentials.byItem[itemIndex];
		return resolved && setupOf.get(resolved);
	};
}

async function loadSetup(
	context: IExecuteFunctions,
	service: Service,
	resolved: ResolvedCredential,
	exchanges: Map<string, Promise<TrialExchange | 'canceled'>>,
): Promise<RunSetup | undefined> {
	if (!resolved.ok) return { service, credential: toUnreadable(resolved.error) };
	const { value: data } = resolved;
	const fields = readCredential(data);
	const credential = {
		isReadable: true,
		isAmazon: data.endpoints !== 'custom',
		...fields,
	} as const;
	const grant = grantOf(fields, service);
	if (!grant) return { service, credential };
	const key = hashGrant(grant);
	const started = exchanges.get(key) ?? exchangeOnce(context, data, grant);
	exchanges.set(key, started);
	const exchange = await started;
	return exchange === 'canceled' ? undefined : { service, credential, exchange };
}

/** None chosen, deleted, or an expression of its own fails: here that is a result, not an error. */
function toUnreadable(error: Error): SetupCredential {
	const { message, description } = unreadable(error);
	return { isReadable: false, verdict: wrong(`${message}.`, description) };
}

const grantOf = ({ client, endpoints }: CredentialFields, service: Service): Grant | undefined =>
	client &&
	endpoints && { tokenUrl: endpoints.tokenUrl, ...client, scope: SERVICES[service].scope };

async function exchangeOnce(
	context: IExecuteFunctions,
	fields: ICredentialDataDecryptedObject,
	grant: Grant,
): Promise<TrialExchange | 'canceled'> {
	const cancellation = createCancellation(clock, context.getExecutionCancelSignal());
	try {
		const post = postUntilCanceled(context, fields, cancellation);
		const exchanged = await cancellation.race(tryExchange(grant, post, cancellable(cancellation)));
		return cancellation.canceled || !exchanged ? 'canceled' : exchanged;
	} finally {
		cancellation.dispose();
	}
}

const cancellable = (cancellation: Cancellation): Clock => ({
	now: () => clock.now(),
	random: () => clock.random(),
	sleep: async (delayMs) => await cancellation.wait(delayMs),
});

/** As the credential itself would post, but through the helper of the node, which can be stopped. */
function postUntilCanceled(
	context: IExecuteFunctions,
	fields: ICredentialDataDecryptedObject,
	cancellation: Cancellation,
) {
	const abortSignal = context.getExecutionCancelSignal();
	const post = postFormWith(
		async (options) =>
			await context.helpers.httpRequest({
				...options,
				...(abortSignal ? { abortSignal } : {}),
				...domainsFor(fields),
			}),
	);
	return async (...request: Parameters<typeof post>) =>
		cancellation.canceled ? fail(lwaFailure('LWA_UNAVAILABLE')) : await post(...request);
}

/**
 * n8n limits the exchange of a credential to its "Allowed HTTP Request Domains" if it has the function for it; older
 * versions limit only their HTTP Request node.
 *
 * @see n8n, credentials-helper.ts, restrictToCredentialDomains
 */
function domainsFor(fields: ICredentialDataDecryptedObject): { allowedDomains?: string } {
	const domainsOf = getCredentialOwnRequestAllowedDomains as
		| typeof getCredentialOwnRequestAllowedDomains
		| undefined;
	const allowedDomains = domainsOf?.(fields);
	return allowedDomains === undefined ? {} : { allowedDomains };
}
