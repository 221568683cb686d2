import type { EventField } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';

export interface WrongValue {
	title: string;
	value: unknown;
	rule: RegExp;
}

const wrong = (title: string, value: unknown, rule: RegExp): WrongValue => ({ title, value, rule });

const EMPTY = [
	wrong('empty', '', /^must /),
	wrong('spaces', '  ', /^must /),
	wrong('null', null, /^must /),
	wrong('undefined', undefined, /^must /),
];

const OF_NO_KIND = [wrong('an object', {}, /^must /), wrong('true', true, /^must /)];

const TEXT = [
	wrong('a list', ['x'], /must be text/),
	wrong('a reference', 'localizedattribute:x', /must be the text itself/),
	wrong('a null byte', 'a\0b', /null characters/),
	wrong('half an emoji', 'a\ud83d', /lone surrogate/),
];

const INTEGER = [
	wrong('a fraction', 1.5, /must be a whole number/),
	wrong('a fraction as text', '1.5', /must be a whole number/),
	wrong('a word', 'three', /must be a whole number/),
	wrong('NaN', NaN, /must be a whole number/),
	wrong('a list', [1], /must be a whole number/),
];

const DATE = [
	wrong('a word', 'tomorrow', /must be a date and time/),
	wrong('a day that is not in the calendar', '2030-02-30', /not in the calendar/),
	wrong('a number', 1_904_000_000, /must be a date and time/),
	wrong('an American date', '05/20/2030', /must be a date and time/),
];

/** Values that an AI agent, a sheet or an expression might bring, none of which Amazon would understand. */
export function wrongValues(field: EventField): WrongValue[] {
	const always = [...(field.required || field.onlyWith ? EMPTY : []), ...OF_NO_KIND];
	switch (field.kind) {
		case 'text':
			return [...always, ...TEXT];
		case 'integer':
			return [
				...always,
				...INTEGER,
				...(field.minimum === undefined ? [] : [wrong('too small', field.minimum - 1, /at least/)]),
			];
		case 'dateTime':
			return [...always, ...DATE];
		case 'choice':
			return [
				...always,
				...wrongChoices(field.choices[0]?.value ?? ''),
				wrong('a list', [field.choices[0]?.value], /must be one of/),
			];
		case 'choices': {
			const values = field.choices.map(({ value }) => value);
			return [
				...always,
				...wrongChoices(values[0] ?? ''),
				wrong('an empty list', [], /at least one value/),
				wrong(
					'one too many',
					values.slice(0, field.maxItems + 1),
					new RegExp(`at most ${field.maxItems} values`),
				),
				wrong(
					'one too many as a comma list',
					values.slice(0, field.maxItems + 1).join(),
					/at most/,
				),
				wrong('small letters in a list', [values[1]?.toLowerCase()], /did you mean/),
				wrong('numbers', [1], /list of texts/),
			];
		}
	}
}

const wrongChoices = (value: string) => [
	wrong('small letters', value.toLowerCase(), new RegExp(`did you mean ${value}\\?`)),
	wrong('an unknown value', 'NOPE', /must be one of/),
];
