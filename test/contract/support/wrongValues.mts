import type { EventField } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';

interface WrongValue {
	title: string;
	value: unknown;
	rule: RegExp;
}

const wrong = (title: string, value: unknown, rule: RegExp): WrongValue => ({ title, value, rule });

/** For each field what shows that it is read as what it is; core proves how each kind is read. */
export function wrongValues(field: EventField): WrongValue[] {
	const always = field.required || field.onlyWith ? [wrong('empty', '', /^must /)] : [];
	switch (field.kind) {
		case 'text':
			return [...always, wrong('a reference', 'localizedattribute:x', /must be the text itself/)];
		case 'integer':
			return [
				...always,
				wrong('a fraction', 1.5, /must be a whole number/),
				...(field.minimum === undefined ? [] : [wrong('too small', field.minimum - 1, /at least/)]),
			];
		case 'dateTime':
			return [...always, wrong('a word', 'tomorrow', /must be a date and time/)];
		case 'choice':
			return [...always, misspelled(field.choices[0]?.value ?? '')];
		case 'choices': {
			const values = field.choices.map(({ value }) => value);
			return [
				...always,
				misspelled(values[0] ?? ''),
				wrong('an empty list', [], /at least one value/),
				wrong(
					'one too many',
					values.slice(0, field.maxItems + 1),
					new RegExp(`at most ${field.maxItems}`),
				),
			];
		}
	}
}

const misspelled = (value: string) =>
	wrong('small letters', value.toLowerCase(), new RegExp(`did you mean ${value}\\?`));
