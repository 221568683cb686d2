import { parseArgs } from 'node:util';
import { describeMachine } from './bench/machine.mts';
import { replaceBlock } from './bench/page.mts';
import { FULL_PLAN, measureReceiving, QUICK_PLAN } from './bench/receive/measureReceiving.mts';
import { receivingText } from './bench/receive/receivingTables.mts';
import { checkNodeVersion } from './lib/checkNodeVersion.mjs';
import { temporaryFolder } from './lib/temporaryFolder.mts';
import { packPackage } from './n8n/packPackage.mts';
import { startRealN8n } from './n8n/realN8n.mts';

checkNodeVersion();

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const say = (line: string) => console.log(line);

const folder = await temporaryFolder();
const tarball = await packPackage(folder.path);
const real = await startRealN8n({ tarball, log: say });
try {
	const plan = values.quick ? QUICK_PLAN : FULL_PLAN;
	const results = await measureReceiving(real, plan, say);
	const date = new Date().toISOString().slice(0, 10);
	const text = receivingText(results, await describeMachine(real.install), date);
	say(`\n${text}\n`);
	if (!values.quick) {
		await replaceBlock('receiving', 'npm run bench:receive', text);
		say('docs/performance.md is written.');
	}
} finally {
	await real.stop();
	await folder.remove();
}
