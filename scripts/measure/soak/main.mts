import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from '../bench/machine.mts';
import { saveMeasurements } from '../bench/measurements.mts';
import { packageHash } from '../bench/packageHash.mts';
import { replaceBlock } from '../bench/page.mts';
import { checkNodeVersion } from '../../lib/checkNodeVersion.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { packPackage } from '../../n8n/install/packPackage.mts';
import { startRealN8n } from '../../n8n/run/realN8n.mts';
import { measureSoak } from './measureSoak.mts';
import { soakText } from './soakText.mts';
import { soakVerdicts } from './soakVerdicts.mts';
import type { SoakResults } from './soakResults.mts';

checkNodeVersion();

const FULL_MINUTES = 30;
const TOKEN_LIFETIME_SECONDS = 120;
const SAMPLE_MS = 10_000;

const { values } = parseArgs({
	options: { minutes: { type: 'string', default: String(FULL_MINUTES) } },
});
const minutes = Number(values.minutes);
const say = (line: string) => console.log(line);
const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const folder = await temporaryFolder();
const file = join(folder.path, 'soak.jsonl');
const tarball = await packPackage(folder.path);
const startedAt = new Date().toISOString();
const real = await startRealN8n({
	tarball,
	log: say,
	simulator: { tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS },
	env: {
		N8N_CUSTOM_EXTENSIONS: pathOf('../bench/probePackage'),
		EXTERNAL_HOOK_FILES: pathOf('soakHooks.js'),
		SOAK_FILE: file,
		SOAK_SAMPLE_MS: String(SAMPLE_MS),
	},
});
try {
	const measured = await measureSoak(real, { minutes, file }, say);
	const results: SoakResults = {
		startedAt,
		packageHash: await packageHash(tarball),
		machine: await describeMachine(real.install),
		minutes,
		tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS,
		...measured,
	};
	const text = soakText(results);
	say(`\n${text}\n`);
	if (minutes >= FULL_MINUTES) {
		await saveMeasurements('soak', results);
		await replaceBlock('soak', 'npm run test:soak', text);
		say('docs/performance.md is written.');
	}
	if (soakVerdicts(results).some(({ met }) => !met)) process.exitCode = 1;
} finally {
	await real.stop();
	await folder.remove();
}
