import { describe, expect, it } from 'vitest';
import { LOCALE_NAMES } from '../../../nodes/shared/alexa/amazon/locales.ts';
import { messageAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/messageAlert.ts';
import { occasion } from '../../../nodes/shared/alexa/proactiveEvent/schemas/occasion.ts';
import { built, eventInput, exampleFields, problemsOf } from '../support/events.mts';

const localizedWith = (locales: unknown) => built(eventInput({ locales })).body.localizedAttributes;

describe('locales', () => {
	it('each get every text that is sent', () => {
		const { body } = built(eventInput({ locales: LOCALE_NAMES }, occasion));
		expect(body.localizedAttributes).toEqual(
			LOCALE_NAMES.map((locale) => ({
				locale,
				subject: 'the Subject',
				providerName: 'the Provider Name',
				brokerName: 'the Broker Name',
			})),
		);
	});

	it('hold no text that is not sent', () => {
		const fields = { ...exampleFields(occasion), brokerName: '' };
		const [entry] = built(eventInput({ fields }, occasion)).body.localizedAttributes;
		expect(entry).not.toHaveProperty('brokerName');
	});

	it('may be one that Amazon added since', () => {
		expect(localizedWith(['pl-PL'])).toEqual([{ locale: 'pl-PL', source: 'the Source' }]);
	});

	it.each<[string, unknown, RegExp]>([
		['none', [], /at least one locale/],
		['in small letters', ['en-us'], /locales such as en-US/],
		['with an underscore', 'en_US', /locales such as en-US/],
		['an object', { 'en-US': true }, /list of texts/],
	])('are refused when they are %s', (_title, locales, rule) => {
		expect(problemsOf(eventInput({ locales }))).toEqual([
			expect.objectContaining({ field: 'Locales', rule: expect.stringMatching(rule) }),
		]);
	});

	it('are all if the option was not added', () => {
		expect(localizedWith(undefined).map(({ locale }) => locale)).toEqual(LOCALE_NAMES);
	});

	it('are not asked for where no text is localizable', () => {
		expect(
			built(eventInput({ locales: undefined }, messageAlert)).body.localizedAttributes,
		).toEqual([]);
	});

	it('are not asked for where the only localizable text is left empty', () => {
		const fields = { alertType: 'TORNADO', source: '' };
		expect(built(eventInput({ locales: undefined, fields })).body.localizedAttributes).toEqual([]);
	});
});
