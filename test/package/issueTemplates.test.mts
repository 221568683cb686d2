import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './tarball.mts';

interface Form {
	body: Array<{ type: string; id?: string }>;
}

const textOf = (name: string) =>
	readFileSync(join(ROOT, '.github/ISSUE_TEMPLATE', `${name}.yml`), 'utf8');

const idsOf = (name: string) =>
	(parse(textOf(name)) as Form).body.flatMap(({ id }) => (id === undefined ? [] : [id]));

test('a bug report asks for node, versions, code and request ID', () => {
	expect(idsOf('bug')).toEqual(
		expect.arrayContaining(['node', 'package-version', 'n8n-version', 'code', 'request-id']),
	);
});

test.each(['bug', 'feature'])('the form %s has each ID once and warns of secrets', (name) => {
	const ids = idsOf(name);
	expect(new Set(ids).size).toBe(ids.length);
	expect(textOf(name)).toContain('Never paste tokens, client secrets or user IDs');
});

test('without a form no issue is opened, and weaknesses are reported in private', () => {
	expect(parse(textOf('config'))).toMatchObject({
		blank_issues_enabled: false,
		contact_links: expect.arrayContaining([
			expect.objectContaining({ url: expect.stringContaining('/security/advisories/new') }),
		]),
	});
});
