import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

interface PageFile {
	contentType: string;
	body: string;
}

const folder = new URL('./page/', import.meta.url);
const transpiled = new Map<string, Promise<string>>();

const readText = (name: string) => readFile(new URL(name, folder), 'utf8');

/** The page itself is ''. `undefined`: there is no such file. */
export async function pageFile(name: string): Promise<PageFile | undefined> {
	if (name === '') return { contentType: 'text/html', body: await readText('page.html') };
	if (name === 'page.css') return { contentType: 'text/css', body: await readText(name) };
	const [, module] = /^([A-Za-z]+)\.mjs$/.exec(name) ?? [];
	if (module === undefined || !existsSync(new URL(`${module}.mts`, folder))) return undefined;
	const body = transpiled.get(module) ?? transpile(module);
	transpiled.set(module, body);
	return { contentType: 'text/javascript', body: await body };
}

/** Without a look at its types: the type check does that. Loaded on demand, because it takes its time. */
async function transpile(module: string): Promise<string> {
	const { default: ts } = await import('typescript');
	const { outputText } = ts.transpileModule(await readText(`${module}.mts`), {
		fileName: `${module}.mts`,
		compilerOptions: {
			target: ts.ScriptTarget.ES2022,
			module: ts.ModuleKind.ESNext,
			verbatimModuleSyntax: true,
			rewriteRelativeImportExtensions: true,
			removeComments: true,
		},
	});
	return outputText;
}
