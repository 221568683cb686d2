import { mkdir } from 'node:fs/promises';
import { Editor } from '../../test/browser/support/editor.mts';
import { exampleDevices } from '../../simulator/index.mts';
import { readExamples } from '../demo/examples.mts';
import { seconds } from '../lib/progress.mjs';
import { N8N_VERSION } from '../n8n/install/installN8n.mts';
import { pictureOfEcho } from './echo.mts';
import { imageFile, IMAGES, templateImage } from './images.mts';
import { pictureOfNode } from './node.mts';
import { pictureOfTemplate } from './template.mts';
import { pictureOfTrigger } from './trigger.mts';

/** The pictures of the documentation, taken from the real editor and the simulated Echo. */
const startedMs = performance.now();
const editor = await Editor.open(N8N_VERSION, { devices: exampleDevices, pagePort: 0 });
try {
	await mkdir(new URL('templates/', IMAGES), { recursive: true });
	// First, while nothing else waits on it.
	await take('echo', (file) => pictureOfEcho(editor, file));
	await take('node', (file) => pictureOfNode(editor, file));
	await take('trigger', (file) => pictureOfTrigger(editor, file));
	const credential = await editor.newCredential();
	for (const { name, workflow } of await readExamples()) {
		await take(templateImage(name), (file) =>
			pictureOfTemplate(editor, workflow, credential, file),
		);
	}
} finally {
	await editor.close();
}
console.log(`done in ${seconds(startedMs)}`);

async function take(name: string, picture: (file: string) => Promise<void>): Promise<void> {
	await picture(imageFile(name));
	console.log(`docs/images/${name}.png`);
}
