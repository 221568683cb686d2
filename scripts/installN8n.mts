import { installN8n } from './n8n/installN8n.mts';

try {
	const { version, nodeBinary } = await installN8n(console.log);
	console.log(`n8n ${version} is there, to be run by ${nodeBinary}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
