import {
	getCredentialOwnRequestAllowedDomains,
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
} from 'n8n-workflow';
import { readEndpoints } from '../alexa/amazon/endpoints';
import { SERVICES, type Service } from '../alexa/amazon/services';
import { wrong } from '../alexa/check/finding';
import type { RunSetup, SetupCredential } from '../alexa/check/setup';
import { tryExchange, type TrialExchange } from '../alexa/check/trialExchange';
import type { Clock } from '../alexa/clock';
import { readClient } from '../alexa/lwa/grant';
import { LwaError } from '../alexa/lwa/lwaError';
import { createWaits, type Waits } from '../alexa/send/wait';
import { clock } from './clock';
import { CREDENTIAL_UNREADABLE } from './credential/credentialError';
import { postFormWith } from './credential/postForm';
import { CREDENTIAL_TYPE } from './credential/snapshot';
import { checkCredential, regionOf } from './credential/target';

/** Reads the credential and tries its exchange, once for all items. Undefined where the run was stopped meanwhile. */
export async function readRunSetup(
	context: IExecuteFunctions,
	service: Service,
): Promise<RunSetup | undefined> {
	const fields = await readFields(context);
	if (!fields) return { service, credential: UNREADABLE };
	const credential = toSetup(fields);
	const exchange = await exchangeOnce(context, fields, service);
	if (exchange === 'cancelled') return undefined;
	return { service, credential, ...(exchange ? { exchange } : {}) };
}

const UNREADABLE: SetupCredential = {
	isReadable: false,
	verdict: wrong(`${CREDENTIAL_UNREADABLE.message}.`, CREDENTIAL_UNREADABLE.description),
};

/** None chosen, deleted, or its own expressions cannot be resolved: here that is a result, not an error. */
async function readFields(
	context: IExecuteFunctions,
): Promise<ICredentialDataDecryptedObject | undefined> {
	try {
		return await context.getCredentials<ICredentialDataDecryptedObject>(CREDENTIAL_TYPE);
	} catch {
		return undefined;
	}
}

function toSetup(fields: ICredentialDataDecryptedObject): SetupCredential {
	const read = readEndpoints(fields);
	return {
		isReadable: true,
		region: regionOf(fields),
		problems: checkCredential(fields),
		...(read.ok ? { endpoints: read.endpoints } : {}),
		isAmazon: fields.endpoints !== 'custom',
	};
}

async function exchangeOnce(
	context: IExecuteFunctions,
	fields: ICredentialDataDecryptedObject,
	service: Service,
): Promise<TrialExchange | 'cancelled' | undefined> {
	const client = readClient(fields);
	const endpoints = readEndpoints(fields);
	if (!client.ok || !endpoints.ok) return undefined;
	const { clientId, clientSecret } = client;
	const { tokenUrl } = endpoints.endpoints;
	const grant = { tokenUrl, clientId, clientSecret, scope: SERVICES[service].scope };
	const waits = createWaits(clock, context.getExecutionCancelSignal());
	try {
		const post = postUntilCancelled(context, fields, waits);
		const exchanged = await waits.race(tryExchange(grant, post, cancellable(waits)));
		return waits.cancelled || !exchanged ? 'cancelled' : exchanged;
	} finally {
		waits.dispose();
	}
}

const cancellable = (waits: Waits): Clock => ({
	now: () => clock.now(),
	random: () => clock.random(),
	sleep: async (delayMs) => await waits.wait(delayMs),
});

/** As the credential itself would post, but through the helper of the node, which can be stopped. */
function postUntilCancelled(
	context: IExecuteFunctions,
	fields: ICredentialDataDecryptedObject,
	waits: Waits,
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
		waits.cancelled ? new LwaError('LWA_UNAVAILABLE') : await post(...request);
}

/**
 * n8n holds the exchange of a credential to its "Allowed HTTP Request Domains", where it has the function for it; older
 * versions hold only their HTTP Request node to them.
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
