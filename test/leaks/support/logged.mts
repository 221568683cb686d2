import { createRequire } from 'node:module';
import { afterEach, beforeEach, vi } from 'vitest';

// n8n's logger reads it when it is made
process.env.N8N_LOG_LEVEL = 'debug';

const { workflowModule } = await import('../../engine/support/engine.mts');

const requireAsCore = createRequire(createRequire(import.meta.url).resolve('n8n-core'));
const { Logger } = requireAsCore('@n8n/backend-common') as {
	Logger: { prototype: { log(...said: unknown[]): void } };
};
const { Container } = requireAsCore('@n8n/di') as {
	Container: { get(type: unknown): Parameters<typeof workflowModule.LoggerProxy.init>[0] };
};

const CONSOLE = ['error', 'warn', 'info', 'debug', 'log', 'trace'] as const;

/** Everything that is logged while a test runs: by n8n and its nodes at any level, or to the console. */
export function useLogged(): unknown[][] {
	const logged: unknown[][] = [];
	const keep = (...said: unknown[]) => void logged.push(said);
	beforeEach(() => {
		logged.length = 0;
		vi.spyOn(Logger.prototype, 'log').mockImplementation(keep);
		workflowModule.LoggerProxy.init(Container.get(Logger));
		for (const name of CONSOLE) vi.spyOn(console, name).mockImplementation(keep);
	});
	afterEach(() => vi.restoreAllMocks());
	return logged;
}
