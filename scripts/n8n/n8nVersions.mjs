import { readdirSync } from 'node:fs';

const lockFolders = new URL('../../test/e2e/n8n-installs/', import.meta.url);
const byNumber = new Intl.Collator('en', { numeric: true });

/** The versions of n8n that the tests run in, newest first: each has a lock file. */
export const LOCKED_VERSIONS = readdirSync(lockFolders).sort(byNumber.compare).reverse();

/** Those, or the one that the variable N8N_VERSION names. */
export const N8N_VERSIONS = process.env.N8N_VERSION ? [process.env.N8N_VERSION] : LOCKED_VERSIONS;
