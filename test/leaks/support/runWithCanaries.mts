import { CredentialStore } from '../../engine/support/credentialStore.mts';
import { workflowModule } from '../../engine/support/engine.mts';
import { run, type RunNode, type RunResult } from '../../engine/support/run.mts';
import { type Kind, KINDS, USER } from './canaries.mts';
import type { HostileAmazon } from './hostileAmazon.mts';
import { leaksIn } from './places.mts';

export const MODES = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;
type Mode = (typeof MODES)[number];

export interface Ran extends RunResult {
	/** Where a canary came out; empty is as it should be. */
	leaks: string[];
	/** Of each outcome; undefined: sent. */
	codes: unknown[];
}

export interface Path {
	kind?: Kind;
	mode?: Mode;
	/** Changes to the credential. */
	credential?: Record<string, unknown>;
	item?: Record<string, string>;
	cancelWhen?: () => boolean;
}

/** Runs a node with the canaries of a kind, and searches all that is left of it. */
export async function runWithCanaries(
	amazon: HostileAmazon,
	logged: unknown[],
	node: RunNode,
	{ kind = "Amazon's", mode = 'stopWorkflow', credential, item, cancelWhen }: Path = {},
): Promise<Ran> {
	const [secret] = KINDS[kind];
	logged.length = 0;
	const store = new CredentialStore({
		clientId: 'example',
		clientSecret: secret.text,
		region: 'na',
		endpoints: 'custom',
		tokenUrl: `${amazon.url}/auth/o2/token`,
		apiBaseUrl: `${amazon.url}/{region}`,
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
}

function codesOf({ error, output }: RunResult): unknown[] {
	if (error)
		return [(error.context?.data as { code?: unknown } | undefined)?.code ?? error.message];
	return [...output(), ...output(undefined, 1)].map(
		({ json }) => (json.error as { code?: unknown } | undefined)?.code,
	);
}
