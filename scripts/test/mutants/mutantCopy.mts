import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { npm, runCommand } from '../../lib/runCommand.mts';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { applyMutant, type Mutant } from './mutant.mts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Makes a built copy of the working tree, in which files may change; gives its folder. */
export async function copyWorkingTree(): Promise<string> {
	const { path } = temporaryFolder();
	for (const file of await filesOfWorkingTree()) {
		await mkdir(dirname(join(path, file)), { recursive: true });
		// One that was deleted is still listed.
		await cp(join(repository, file), join(path, file)).catch(() => undefined);
	}
	await symlink(join(repository, 'node_modules'), join(path, 'node_modules'), 'junction');
	await npm(['run', 'build'], { cwd: path, quiet: true });
	return path;
}

/** Source and built file have the change while the work is done. */
export async function withMutant<Result>(
	folder: string,
	mutant: Mutant,
	work: () => Promise<Result>,
): Promise<Result> {
	const source = await readFile(join(folder, mutant.file), 'utf8');
	await write(folder, mutant.file, applyMutant(mutant, source));
	try {
		return await work();
	} finally {
		await write(folder, mutant.file, source);
	}
}

async function filesOfWorkingTree(): Promise<string[]> {
	const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.'];
	const output = await runCommand('git', list, { cwd: repository, quiet: true });
	return output.split('\0').filter((file) => file !== '');
}

/** Some levels test the source, the others what is built of it. */
async function write(path: string, file: string, source: string): Promise<void> {
	await writeFile(join(path, file), source);
	const { outputText } = ts.transpileModule(source, { compilerOptions: await compilerOptions() });
	await writeFile(join(path, 'dist', file.replace(/\.ts$/, '.js')), outputText);
}

async function compilerOptions(): Promise<ts.CompilerOptions> {
	const file = join(repository, 'tsconfig.json');
	const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
	return ts.convertCompilerOptionsFromJson(config.compilerOptions, repository).options;
}
