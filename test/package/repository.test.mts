import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILES } from './repositoryFiles.mts';
import { ROOT } from './tarball.mts';

const linesWith = (pattern: RegExp, isLookedAt: (path: string) => boolean) =>
	FILES.filter(isLookedAt).flatMap((path) =>
		readFileSync(join(ROOT, path), 'utf8')
			.split('\n')
			.filter((line) => pattern.test(line))
			.map((line) => `${path}: ${line.trim()}`),
	);

const isShipped = (path: string) => /^(nodes|credentials)\//.test(path);

test('no lint rule is switched off in shipped code', () => {
	expect(linesWith(/eslint-disable|@ts-(ignore|nocheck|expect-error)/, isShipped)).toEqual([]);
});

test('shipped code has no type any', () => {
	expect(linesWith(/(:|as|<)\s?any\b/, (path) => isShipped(path) && path.endsWith('.ts'))).toEqual(
		[],
	);
});

test('no test is skipped or focused', () => {
	expect(
		linesWith(
			/\b(it|test|describe)\.(only|skip|todo|fails)\b/,
			(path) => path.startsWith('test/') && !path.endsWith('repository.test.mts'),
		),
	).toEqual([]);
});
