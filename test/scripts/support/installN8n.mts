import { installN8n } from '../../../scripts/n8n/install/installN8n.mts';

// In a process of its own, which can be killed.
const [version] = process.argv.slice(2);

await installN8n(console.log, version).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
