import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../lib/runCommand.mts';
import { median } from './statistics.mts';

export interface PackageCost {
	tarballBytes: number;
	/** Of requiring all nodes and the credential once `n8n-workflow` and `luxon` are there, each in a fresh process. */
	loadMs: number[];
	/** Of requiring those two. */
	librariesMs: number[];
}

const repositoryFolder = fileURLToPath(new URL('../../../', import.meta.url));
const LOADS = 9;

const LOAD_SCRIPT = `
const startedMs = performance.now();
require('n8n-workflow');
require('luxon');
const librariesMs = performance.now() - startedMs;
for (const file of JSON.parse(process.argv[1])) require(file);
console.log(JSON.stringify([librariesMs, performance.now() - startedMs - librariesMs]));
`;

/** Needs the package built. */
export async function packageCost(tarball: string, nodeBinary: string): Promise<PackageCost> {
	const manifest = JSON.parse(await readFile(`${repositoryFolder}package.json`, 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	const files = [...manifest.n8n.nodes, ...manifest.n8n.credentials].map((file) => `./${file}`);
	const cost: PackageCost = {
		tarballBytes: (await stat(tarball)).size,
		loadMs: [],
		librariesMs: [],
	};
	for (let load = 0; load < LOADS; load++) {
		const output = await runCommand(nodeBinary, ['-e', LOAD_SCRIPT, JSON.stringify(files)], {
			cwd: repositoryFolder,
			quiet: true,
		});
		const [librariesMs, loadMs] = JSON.parse(output) as [number, number];
		cost.librariesMs.push(librariesMs);
		cost.loadMs.push(loadMs);
	}
	return cost;
}

export const loadMsOf = ({ loadMs }: PackageCost): number => median(loadMs);
