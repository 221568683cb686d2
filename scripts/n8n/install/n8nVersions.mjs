import { readdirSync } from 'node:fs';

const byNumber = new Intl.Collator('en', { numeric: true });

const versionsIn = (folder) =>
	readdirSync(new URL(folder, import.meta.url))
		.sort(byNumber.compare)
		.reverse();

/** The versions of n8n that `npm test` runs in, newest first: each has a lock file. */
export const LOCKED_VERSIONS = versionsIn('../../../test/e2e/n8n-installs/');

/** Those that `npm run test:matrix` runs in as well. */
export const MATRIX_VERSIONS = versionsIn('../../../test/matrix/n8n-installs/');

/** Those of `npm test`, or the one that the variable N8N_VERSION names. */
export const N8N_VERSIONS = process.env.N8N_VERSION ? [process.env.N8N_VERSION] : LOCKED_VERSIONS;
