import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { installAmazonTools } from '../../scripts/amazonTools/installAmazonTools.mts';
import { readSkillFiles, WIDGET_FOLDER } from '../../scripts/skill/template.mts';

interface Warning {
	path: string;
	errorMessage: string;
}

interface Suggester {
	StaticAplTemplateValidator: new () => { validate(document: unknown): Promise<Warning[]> };
}

let suggester: Suggester;
beforeAll(async () => {
	const { aplSuggester } = await installAmazonTools(console.log);
	suggester = createRequire(import.meta.url)(aplSuggester) as Suggester;
});

const lint = async (text: string) =>
	await new suggester.StaticAplTemplateValidator().validate(JSON.parse(text));

const document = readSkillFiles().get(`${WIDGET_FOLDER}/documents/document.json`) ?? '';

test("Amazon's linter of APL has nothing to say about the document of the widget", async () => {
	expect(await lint(document)).toEqual([]);
});

test.each([
	['a number instead of a text', '"fontWeight": "700"', '"fontWeight": 700'],
	['a property that does not exist', '"maxLines"', '"maximumLines"'],
	['a value that is not allowed', '"justifyContent": "spaceBetween"', '"justifyContent": "wide"'],
])('%s is noticed', async (_what, from, to) => {
	expect(document).toContain(from);
	expect(await lint(document.replace(from, to))).not.toEqual([]);
});
