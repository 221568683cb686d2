import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILES } from './repositoryFiles.mts';
import { ROOT } from './tarball.mts';

const SOURCES = FILES.filter((path) => /\.m?[tj]s$/.test(path));
const TEXTS = new Map(SOURCES.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

const DECLARATION =
	/^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
const NAMED = /^(?:import|export) (?:type )?(?:\w+, )?\{([^}]*)\} from '(\.[^']+)'/gm;
/** What takes a module whole: its names are not followed. */
const WHOLE =
	/(?:import\(\s*|^(?:import|export) (?:type )?(?:\* as \w+|\*|\w+) from |new URL\()'(\.?[^']+)'/gm;

/** By n8n, and by vitest. */
const isLoadedByPath = (file: string) =>
	/\.(node|credentials)\.ts$|^test\/temporaryFolder\.mts$/.test(file);

const resolved = (from: string, to: string): string => {
	const path = join(from, '..', to);
	return [path, `${path}.ts`, `${path}/index.ts`].find((each) => TEXTS.has(each)) ?? path;
};

test('what is exported is imported somewhere', () => {
	const used = new Set<string>();
	for (const [file, text] of TEXTS) {
		for (const [, names = '', module = ''] of text.matchAll(NAMED))
			for (const name of names.split(','))
				used.add(`${resolved(file, module)}: ${name.trim().replace(/^type | as \w+$/g, '')}`);
		for (const [, module = ''] of text.matchAll(WHOLE)) used.add(resolved(file, module));
	}
	const unused = [...TEXTS].flatMap(([file, text]) =>
		[...text.matchAll(DECLARATION)]
			.map(([, name]) => `${file}: ${name}`)
			.filter((each) => !used.has(file) && !used.has(each) && !isLoadedByPath(file)),
	);
	expect(unused).toEqual([]);
});
