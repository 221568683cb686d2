import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INodeType } from 'n8n-workflow';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';
import { type DifferenceName, isTrueOf } from '../../../scripts/n8n/run/n8nDifferences.mts';

// n8n-core writes its settings to the user folder as soon as it is loaded
process.env.N8N_USER_FOLDER = temporaryFolder().path;
process.env.N8N_ENCRYPTION_KEY = 'engine-tests';

if (process.env.N8N_NODES_ALEXA_PACKED) {
	throw new Error(
		'A test in n8n must not read dist/: the test of npm start builds it anew beside.',
	);
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the built package and n8n's packages lie side by side, so that both get one copy of n8n-workflow. */
const folder = process.env.ENGINE_FOLDER ?? repository;
const require = createRequire(join(folder, 'package.json'));

/** n8n's real engine, and the package as it is built. Both are CommonJS and share one copy of n8n-workflow. */
export const core = require('n8n-core') as typeof import('n8n-core');
export const workflowModule = require('n8n-workflow') as typeof import('n8n-workflow');

const { version } = require('n8n-core/package.json') as { version: string };

/** What is so in this engine, and not in every one that the tests run in. */
export const engineDoes = (name: DifferenceName) => isTrueOf(name, version);

/** A module of the built package. */
export const dist = (path: string) => require(`./dist/${path}`) as Record<string, unknown>;

/** A JSON file of the built package. */
export const distJson = (path: string): unknown =>
	JSON.parse(readFileSync(join(folder, 'dist', path), 'utf8'));

const construct = <T,>(path: string, name: string): T => new (dist(path)[name] as new () => T)();

export const proactiveEvent = construct<INodeType>(
	'nodes/AlexaProactiveEvent/AlexaProactiveEvent.node.js',
	'AlexaProactiveEvent',
);
export const skillMessage = construct<INodeType>(
	'nodes/AlexaSkillMessage/AlexaSkillMessage.node.js',
	'AlexaSkillMessage',
);
export const dataStore = construct<INodeType>(
	'nodes/AlexaDataStore/AlexaDataStore.node.js',
	'AlexaDataStore',
);
export const skillTrigger = construct<INodeType>(
	'nodes/AlexaSkillTrigger/AlexaSkillTrigger.node.js',
	'AlexaSkillTrigger',
);
export const credentialType = construct<import('n8n-workflow').ICredentialType>(
	'credentials/AlexaLwaApi.credentials.js',
	'AlexaLwaApi',
);

/** The clock that credential and nodes share; a test may set its members, and `resetProcess` restores them. */
export const clock = dist('nodes/shared/n8n/runtime/clock.js').clock as {
	now: () => number;
	random: () => number;
	sleep: (delayMs: number) => Promise<void>;
};

const tokenCache = dist('nodes/shared/n8n/credential/tokenCache.js').tokenCache as {
	reset(): void;
};
/** What the trigger remembers from one request to the next. */
const memory = dist('nodes/AlexaSkillTrigger/processState.js') as Record<
	'certificates' | 'repeats' | 'logLimit',
	{ reset(): void }
>;

/** Those of Amazon, as the trigger has them; a test adds its own. */
export const { trustedRoots } = dist('nodes/shared/alexa/skillRequest/verify/trustedRoots.js') as {
	trustedRoots: string[];
};

const realClock = { ...clock };

/** As if n8n had been started anew. */
export function resetProcess(): void {
	tokenCache.reset();
	memory.certificates.reset();
	forgetRequests();
	Object.assign(clock, realClock);
}

/** As if no request had come in yet; certificates stay known. */
export function forgetRequests(): void {
	memory.repeats.reset();
	memory.logLimit.reset();
}
