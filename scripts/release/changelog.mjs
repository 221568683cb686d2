import { readFileSync } from 'node:fs';

const sections = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')
	.split(/^## /m)
	.slice(1);

/**
 * What CHANGELOG.md has below the heading.
 *
 * @param {string | undefined} name
 */
export const changesOf = (name) =>
	sections
		.find((section) => section.replace(/^\[/, '').match(/^[\w.+-]+/)?.[0] === name)
		?.split('\n')
		.slice(1)
		.join('\n')
		.trim();
