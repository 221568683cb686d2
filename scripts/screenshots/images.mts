import { fileURLToPath } from 'node:url';
import { readExamples } from '../demo/examples.mts';

export const IMAGES = new URL('../../docs/images/', import.meta.url);

export const imageFile = (name: string): string => fileURLToPath(new URL(`${name}.png`, IMAGES));

export const templateImage = (example: string): string => `templates/${example}`;

/** All pictures that are taken; the folder contains no other. */
export async function imageNames(): Promise<string[]> {
	const examples = await readExamples();
	return ['echo', 'node', 'trigger', ...examples.map(({ name }) => templateImage(name))];
}
