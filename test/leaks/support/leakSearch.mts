import { beforeEach } from 'vitest';
import { endpointsAt } from '../../../scripts/n8n/rest/exampleCredential.mts';
import { skipWaits } from '../../engine/support/amazon.mts';
import { CredentialStore } from '../../engine/support/credentialStore.mts';
import { resetProcess, workflowModule } from '../../engine/support/engine.mts';
import { run, type RunNode, type RunResult } from '../../engine/support/run.mts';
import { type Canary, type Kind, KINDS, USER } from './canaries.mts';
import { type HostileAmazon, type Reply, useHostileAmazon } from './hostileAmazon.mts';
import { useLogged } from './logged.mts';
import { leaksIn } from './places.mts';
import type { Nodes } from './senders.mts';

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export const MODES = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

export interface Path {
	kind?: Kind;
	mode?: (typeof MODES)[number];
	/** Changes to the credential. */
	credential?: Record<string, unknown>;
	item?: Record<string, string>;
	cancelWhen?: () => boolean;
}

interface Ran extends RunResult {
	/** Where a canary came out; empty is as it should be. */
	leaks: string[];
	/** Of each outcome; undefined: sent. */
	codes: unknown[];
}

export const tokenReply = (token: Canary): Reply => ({
	status: 200,
	body: JSON.stringify({ access_token: token.text, token_type: 'bearer', expires_in: 3600 }),
});

interface LeakSearch {
	amazon: HostileAmazon;
	/** Runs a node with canaries as in a new process, without the time that it waits, and searches all that is left of it. */
	send(node: RunNode, path?: Path): Promise<Ran>;
	/** What comes out of these nodes, in every error mode. */
	leaksOf(nodes: Nodes, path?: Path): Promise<string[]>;
}

export function useLeakSearch(): LeakSearch {
	const logged = useLogged();
	const amazon = useHostileAmazon();
	beforeEach(() => {
		const [, token] = KINDS["Amazon's"];
		Object.assign(amazon, { lwa: tokenReply(token), api: {}, asked: [] });
	});
	const send = async (node: RunNode, path: Path = {}) => {
		const { kind = "Amazon's", mode = 'stopWorkflow', credential, item, cancelWhen } = path;
		resetProcess();
		skipWaits();
		logged.length = 0;
		const store = new CredentialStore({
			clientId: 'example',
			clientSecret: KINDS[kind][0].text,
			region: 'na',
			...endpointsAt(amazon.url),
			...credential,
		} as never);
		const result = await run({
			store,
			items: [{ user: USER.text, ...item }],
			nodes: [{ ...node, name: 'Node', onError: mode }],
			...(cancelWhen && { cancelWhen }),
		});
		const { data } = result.run;
		const stored: unknown = JSON.parse(
			workflowModule.jsonStringify(data, { replaceCircularRefs: true }),
		);
		const canaries = [...KINDS[kind], USER];
		const leaks = [data, stored, logged].flatMap((value) => leaksIn(value, canaries));
		return { ...result, leaks: [...new Set(leaks)], codes: codesOf(result) };
	};
	const leaksOf = async (nodes: Nodes, path: Path = {}) => {
		const all: string[] = [];
		for (const [title, node] of Object.entries(nodes)) {
			for (const mode of MODES) {
				const { leaks } = await send(node, { ...path, mode });
				all.push(...leaks.map((leak) => `${title}, ${mode}: ${leak}`));
			}
		}
		return all;
	};
	return { amazon, send, leaksOf };
}

function codesOf({ error, output }: RunResult): unknown[] {
	if (error)
		return [(error.context?.data as { code?: unknown } | undefined)?.code ?? error.message];
	return [...output(), ...output(undefined, 1)].map(
		({ json }) => (json.error as { code?: unknown } | undefined)?.code,
	);
}
