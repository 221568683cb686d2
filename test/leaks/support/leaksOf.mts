import { beforeEach } from 'vitest';
import { useLogged } from './logged.mts';
import { skipWaits } from '../../engine/support/amazon.mts';
import { resetProcess } from '../../engine/support/engine.mts';
import type { RunNode } from '../../engine/support/run.mts';
import { type Canary, type Kind, KINDS } from './canaries.mts';
import { type HostileAmazon, type Reply, useHostileAmazon } from './hostileAmazon.mts';
import { MODES, type Path, type Ran, runWithCanaries } from './runWithCanaries.mts';
import type { Nodes } from './senders.mts';

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export const tokenReply = (token: Canary): Reply => ({
	status: 200,
	body: JSON.stringify({ access_token: token.text, token_type: 'bearer', expires_in: 3600 }),
});

interface LeakSearch {
	amazon: HostileAmazon;
	/** Runs a node as in a new process, without the time that it waits. */
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
		resetProcess();
		skipWaits();
		return await runWithCanaries(amazon, logged, node, path);
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
