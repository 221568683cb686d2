import { readFileSync } from 'node:fs';
import { readSkillFiles, WIDGET_FOLDER } from '../../../scripts/skill/template.mts';

export const FILES = readSkillFiles();

/** A file of the skill package of this repository. */
export const fileOf = (path: string): string => {
	const text = FILES.get(path);
	if (text === undefined) throw new Error(`${path} is not there`);
	return text;
};

export const jsonOf = <Content,>(path: string): Content => JSON.parse(fileOf(path)) as Content;

export const widgetFile = (path: string) => fileOf(`${WIDGET_FOLDER}/${path}`);

const EXAMPLES = new URL('../../../contract/dataStore/examples/widget/', import.meta.url);

/** A file of the example in `contract/`, which was written from Amazon's documents. */
export const exampleOf = <Content,>(path: string): Content =>
	JSON.parse(readFileSync(new URL(path, EXAMPLES), 'utf8')) as Content;

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
