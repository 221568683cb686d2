import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { endpointsAt } from '../../../scripts/n8n/rest/exampleCredential.mts';
import { exampleClient, type Simulator, startSimulator } from '../../../simulator/index.mts';
import { CredentialStore } from './credentialStore.mts';
import { clock, resetProcess } from './engine.mts';
import type { RunNode } from './run.mts';

export const EVENTS_SCOPE = 'alexa::proactive_events';
export const MESSAGES_SCOPE = 'alexa:skill_messaging';

/** A user id as Amazon's are: long, and with characters that must be percent-encoded. */
export const userId = (name: string) => `amzn1.ask.account.EXAMPLE/${name}+==`;

/** A simulator for the tests of one file, as if new before each of them. */
export function useAmazon() {
	const amazon = {} as Simulator;
	beforeAll(async () => {
		Object.assign(amazon, await startSimulator());
	});
	afterAll(async () => await amazon.close());
	beforeEach(() => {
		amazon.control.reset();
		resetProcess();
	});
	const credential = (changes: Record<string, unknown> = {}) =>
		new CredentialStore({
			clientId: exampleClient.clientId,
			clientSecret: exampleClient.clientSecret,
			region: 'na',
			...endpointsAt(amazon.url),
			...changes,
		} as never);
	const sent = (service: 'proactiveEvents' | 'skillMessaging' | 'dataStore' = 'proactiveEvents') =>
		amazon.control.requests({ service });
	return {
		amazon,
		credential,
		sent,
		exchanges: () => amazon.control.counts().exchanges,
		/** The scopes that tokens were given for, in order. */
		mintedScopes: () =>
			amazon.control
				.requests({ service: 'lwa' })
				.filter(({ status }) => status === 200)
				.map(({ outcome }) => /a token for (\S+),/.exec(outcome)?.[1]),
	};
}

/** Waits take no time, and the clock moves on as if they had. Returns the waits there were. */
export function skipWaits(): number[] {
	const waits: number[] = [];
	let skippedMs = 0;
	const { now, sleep } = clock;
	ownWaits.enterWith(waits);
	clock.now = () => now() + skippedMs;
	clock.random = () => 0.5;
	clock.sleep = async (delayMs, ...rest) => {
		// What a test before has left running, such as a token exchange, waits by itself.
		if (ownWaits.getStore() !== waits) return await sleep(delayMs, ...rest);
		waits.push(delayMs);
		skippedMs += delayMs;
	};
	return waits;
}

/** The test that a wait belongs to. */
const ownWaits = new AsyncLocalStorage<number[]>();

export const event = (parameters: INodeParameters = {}, node: Partial<RunNode> = {}): RunNode => ({
	type: 'alexaProactiveEvent',
	parameters: { resource: 'messageAlert', creatorName: 'Jane Doe', ...parameters },
	...node,
});

export const unicast = (parameters: INodeParameters = {}, node: Partial<RunNode> = {}): RunNode =>
	event({ audience: 'unicast', userId: '={{ $json.user }}', ...parameters }, node);

export const message = (
	parameters: INodeParameters = {},
	node: Partial<RunNode> = {},
): RunNode => ({
	type: 'alexaSkillMessage',
	parameters: { userId: userId('one'), dataMode: 'json', data: '{"key": "value"}', ...parameters },
	...node,
});

/** A text on the screens of a user. */
export const tile = (parameters: INodeParameters = {}, node: Partial<RunNode> = {}): RunNode => ({
	type: 'alexaDataStore',
	parameters: {
		resource: 'object',
		operation: 'upsert',
		contentMode: 'tile',
		text: 'Hello',
		target: 'user',
		userId: userId('one'),
		...parameters,
	},
	...node,
});

export const users = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ user: userId(`user${index}`), index }));

/** What each item came to: its failure code, or ok. */
export const codesOf = (items: Array<{ json: IDataObject }>) =>
	items.map(({ json }) => (json.error as { code: string } | undefined)?.code ?? 'ok');
