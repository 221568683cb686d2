import { parseArgs } from 'node:util';
import { checkNodeVersion } from '../../lib/checkNodeVersion.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { N8N_VERSIONS } from '../../n8n/install/n8nVersions.mts';
import { packPackage } from '../../n8n/install/packPackage.mts';
import { findOrInstallPrograms } from './programs.mts';
import { proveVersion } from './proveVersion.mts';
import { loadQueueResults, saveQueueResults } from './queueResults.mts';
import { startQueueSystem } from './queueSystem.mts';
import { writeScalingPage } from './scalingPage.mts';

checkNodeVersion();

const INTERRUPTED = 130;
const say = (line: string) => console.log(line);
let stop = async () => {};
let interrupted = false;

// npm passes on a signal that the terminal has sent to all: it comes twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (interrupted) return;
		interrupted = true;
		say('\nStopping.');
		void stop().finally(() => process.exit(INTERRUPTED));
	});
}

const { values } = parseArgs({ options: { report: { type: 'boolean', default: false } } });
let ok = false;
try {
	// With --report nothing is run: the page is written from what is kept.
	ok = values.report || (await proveAll());
	await writeScalingPage(await loadQueueResults());
	say('docs/scaling.md is written.');
} catch (error) {
	// What an interruption breaks is no news; its handler ends this process.
	if (!interrupted) console.error(error);
}
if (!interrupted) {
	await stop();
	process.exit(ok ? 0 : 1);
}

async function proveAll(): Promise<boolean> {
	const programs = await findOrInstallPrograms(say);
	const folder = await temporaryFolder();
	const tarball = await packPackage(folder.path);
	const results = await loadQueueResults();
	let allMet = true;
	for (const version of N8N_VERSIONS) {
		try {
			const onStop = (how: typeof stop) => (stop = how);
			const system = await startQueueSystem({ tarball, version, programs, log: say, onStop });
			const found = await proveVersion(system, programs, say);
			allMet &&= found.verdicts.every(({ isMet }) => isMet);
			results[version] = found;
			await saveQueueResults(results);
			say(`n8n ${version}: ${found.durationS.toFixed(0)} s`);
		} catch (error) {
			if (interrupted) throw error;
			// The other versions may still tell something.
			console.error(error);
			allMet = false;
		}
		await stop();
	}
	await folder.remove();
	return allMet;
}
