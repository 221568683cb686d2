import { fileURLToPath } from 'node:url';

export const IMAGES = new URL('../../docs/images/', import.meta.url);

export const imageFile = (name: string): string => fileURLToPath(new URL(`${name}.png`, IMAGES));
