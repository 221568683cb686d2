import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const byNumber = new Intl.Collator('en', { numeric: true });

/** What npm installs from, by version: n8n for `npm test`, more of them and n8n-core for the matrix. */
export const locksOf = (kind: 'n8n' | 'matrix' | 'n8n-core'): string =>
	fileURLToPath(new URL(`locks/${kind}`, import.meta.url));

const versionsIn = (kind: Parameters<typeof locksOf>[0]): string[] =>
	readdirSync(locksOf(kind)).sort(byNumber.compare).reverse();

/** The versions of n8n that `npm test` runs in, newest first. */
export const LOCKED_VERSIONS = versionsIn('n8n');

/** Those that `npm run test:matrix` runs in as well. */
export const MATRIX_VERSIONS = versionsIn('matrix');

/** Those of `npm test`, or the one that the variable N8N_VERSION names. */
export const N8N_VERSIONS = process.env.N8N_VERSION ? [process.env.N8N_VERSION] : LOCKED_VERSIONS;

/** Those of n8n-core that the matrix runs in, beside that of package.json. */
export const CORE_VERSIONS = versionsIn('n8n-core');
