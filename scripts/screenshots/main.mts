import { mkdir } from 'node:fs/promises';
import { exampleDevices } from '../../simulator/index.mts';
import { readExamples } from '../demo/examples.mts';
import { seconds } from '../lib/progress.mjs';
import { npm } from '../lib/runCommand.mts';
import { signInOwner, startEditor } from '../n8n/editor/startEditor.mts';
import { N8N_VERSION } from '../n8n/install/installN8n.mts';
import { exampleCredential } from '../n8n/rest/exampleCredential.mts';
import { pictureOfEcho } from './echo.mts';
import { imageFile, IMAGES, templateImage } from './images.mts';
import { pictureOfNode } from './node.mts';
import type { Scene } from './pages.mts';
import { pictureOfTemplate } from './template.mts';
import { pictureOfTrigger } from './trigger.mts';

/** The pictures of the documentation, taken from the real editor and the simulated Echo. */
const startedMs = performance.now();
await npm(['run', '--silent', 'build']);
const editor = await startEditor(N8N_VERSION, { devices: exampleDevices, pagePort: 0 });
try {
	const scene: Scene = {
		editor,
		owner: await editor.newContext(),
		credential: await editor.real.rest.createCredential(exampleCredential()),
	};
	await signInOwner(scene.owner);
	await mkdir(new URL('templates/', IMAGES), { recursive: true });
	// First, while nothing else waits on it.
	await take('echo', (file) => pictureOfEcho(scene, file));
	await take('node', (file) => pictureOfNode(scene, file));
	await take('trigger', (file) => pictureOfTrigger(scene, file));
	for (const { name, workflow } of await readExamples()) {
		await take(templateImage(name), (file) => pictureOfTemplate(scene, workflow, file));
	}
} finally {
	await editor.close();
}
console.log(`done in ${seconds(startedMs)}`);

async function take(name: string, picture: (file: string) => Promise<void>): Promise<void> {
	await picture(imageFile(name));
	console.log(`docs/images/${name}.png`);
}
