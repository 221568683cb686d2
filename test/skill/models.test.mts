import { describe, expect, test } from 'vitest';
import { localesIn, modelOf, skillManifestIn } from '../../scripts/skill/template.mts';
import type { InteractionModelFile } from '../../scripts/skill/skillFiles.mts';
import { FILES, jsonOf } from './support/package.mts';

const LOCALES = localesIn(FILES);

const languageModelOf = (locale: string) =>
	jsonOf<InteractionModelFile>(modelOf(locale)).interactionModel.languageModel;

/**
 * Small letters of the language and single spaces: no digits, no punctuation. In Hindi and Arabic marks belong to the
 * letters.
 *
 * @see https://developer.amazon.com/docs/custom-skills/choose-the-invocation-name-for-a-custom-skill.html
 */
const SCRIPTS: Readonly<Record<string, string>> = {
	ar: '\\p{Script=Arabic}\\p{M}',
	hi: '\\p{Script=Devanagari}\\p{M}',
	ja: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー',
};
const LATIN = '\\p{Script=Latin}';

/** Wake words, what Amazon calls a skill, launch words, and the small words that may not be one of two. */
const FORBIDDEN =
	/(^| )(alexa|amazon|echo|computer|skill|app|ask|tell|open|launch|load|begin|enable|start|play|run|use|öffne|starte|frage|ouvre|demande|apri|chiedi|abre|abrir|pregunta|vraag|a|an|the|of|for|to|my|der|die|das|ein|eine|mein|meine|el|la|los|las|un|una|mi|de|le|les|une|mon|ma|il|lo|i|gli|o|os|as|um|uma|het|een|mijn)( |$)/;

describe.each(LOCALES)('%s', (locale) => {
	const { invocationName, intents } = languageModelOf(locale);
	const language = locale.slice(0, 2);

	test(`"${invocationName}" has two to five words in small letters of the language`, () => {
		const letters = SCRIPTS[language] ?? LATIN;
		expect(invocationName).toMatch(new RegExp(`^[${letters}]+( [${letters}]+){1,4}$`, 'u'));
		expect(invocationName).toBe(invocationName.toLowerCase());
		expect([...invocationName].length).toBeLessThanOrEqual(50);
		expect(invocationName).not.toMatch(FORBIDDEN);
	});

	test('the example phrase in the store contains the invocation name', () => {
		const { examplePhrases = [] } =
			skillManifestIn(FILES).manifest.publishingInformation.locales[locale] ?? {};
		expect(examplePhrases).toHaveLength(1);
		expect(plain(examplePhrases[0] ?? '')).toContain(plain(invocationName));
	});

	test("it has Amazon's intents, and one of its own with sentences", () => {
		expect(intents.map(({ name }) => name)).toEqual([
			'AMAZON.CancelIntent',
			'AMAZON.HelpIntent',
			'AMAZON.StopIntent',
			'AMAZON.NavigateHomeIntent',
			'StatusIntent',
		]);
		const samples = intents.at(-1)?.samples ?? [];
		expect(samples.length).toBeGreaterThanOrEqual(2);
		for (const sample of samples) expect(sample).toMatch(/^[\p{L}\p{M}' ]+$/u);
	});
});

/** Japanese needs no space where the model has one. */
const plain = (text: string) => text.toLowerCase().replaceAll(' ', '');

test('the locales of one language have the same model', () => {
	for (const locale of LOCALES) {
		const first = LOCALES.find((other) => other.startsWith(locale.slice(0, 2))) ?? '';
		expect(languageModelOf(locale)).toEqual(languageModelOf(first));
	}
});
