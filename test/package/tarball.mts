import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Tarball {
	/** Where it is unpacked. */
	folder: string;
	files: string[];
	bytes: number;
}

/** Packs what `npm publish` would send, and unpacks it. */
export function packAndUnpack(): Tarball {
	const { path: folder } = temporaryFolder();
	const report = execFileSync(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
		{
			cwd: ROOT,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		},
	);
	const [packed] = readPacked(report);
	if (!packed) throw new Error('npm pack gave no report');
	execFileSync('tar', ['-xzf', packed.filename, '--strip-components=1'], { cwd: folder });
	return { folder, files: packed.files.map(({ path }) => path).sort(), bytes: packed.size };
}

interface Packed {
	filename: string;
	size: number;
	files: Array<{ path: string }>;
}

/** npm 11.19 reports by package name, older ones as a list. */
const readPacked = (report: string): Packed[] =>
	Object.values(JSON.parse(report) as Record<string, Packed>);

export const readJson = <T,>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
