import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Beside this file, so that it finds the types; it is never written. */
const FILE = fileURLToPath(new URL('checked.mts', import.meta.url));
const TYPES = '../../../scripts/skill/skillFiles.mts';

const OPTIONS: ts.CompilerOptions = {
	strict: true,
	noEmit: true,
	skipLibCheck: true,
	target: ts.ScriptTarget.ES2022,
	module: ts.ModuleKind.NodeNext,
	moduleResolution: ts.ModuleResolutionKind.NodeNext,
	allowImportingTsExtensions: true,
	types: [],
};

/** The type of `skillFiles.mts` that a file must have, and its text. */
export type Checked = readonly [type: string, json: string];

/**
 * What TypeScript says of each text as a literal of its type; nothing if it fits. An imported JSON file would have
 * `string` where the types want one of a few, so the texts are put into a program.
 */
export function typeErrors(checked: readonly Checked[]): string[] {
	const names = [...new Set(checked.map(([type]) => type))].join(', ');
	const lines = checked.map(([type, json]) => `(${json}) satisfies ${type};`);
	const source = `import type { ${names} } from '${TYPES}';\n${lines.join('\n')}\n`;
	const host = ts.createCompilerHost(OPTIONS);
	const { getSourceFile, fileExists } = host;
	host.fileExists = (path) => path === FILE || fileExists(path);
	host.getSourceFile = (path, version, ...rest) =>
		path === FILE
			? ts.createSourceFile(path, source, version, true)
			: getSourceFile(path, version, ...rest);
	const program = ts.createProgram([FILE], OPTIONS, host);
	return ts
		.getPreEmitDiagnostics(program)
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
