import { Problems } from '../../nodes/shared/alexa/input/problem.ts';
import {
	type FieldValues,
	collectFieldValues,
} from '../../nodes/shared/alexa/proactiveEvent/payload.ts';
import type {
	EventDefinition,
	EventField,
} from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';

/** Values that make a better sentence than the defaults and placeholders of the editor. */
const TELLING: Readonly<Record<string, unknown>> = {
	messageCount: 3,
	homeTeamScore: 2,
	awayTeamScore: 3,
	garbageTypes: ['GLASS', 'WASTE_PAPER'],
};

const EXAMPLE_DATE = '2030-05-20T09:15:00';

function exampleOf(field: EventField): unknown {
	switch (field.kind) {
		case 'text':
			return field.placeholder.replace(/^e\.g\. /, '');
		case 'choice':
			return field.default || field.choices[0]?.value;
		case 'dateTime':
			return EXAMPLE_DATE;
		case 'choices':
		case 'integer':
			return field.default;
	}
}

/** Example values of an event, read as the node reads them; `chosen` replaces some of them. */
export function exampleValues(
	event: EventDefinition,
	filled: 'all' | 'required' = 'all',
	chosen: Readonly<Record<string, string>> = {},
): FieldValues {
	const raw = event.fields
		.filter(({ required }) => filled === 'all' || required)
		.map((field) => [field.name, TELLING[field.name] ?? exampleOf(field)]);
	const problems = new Problems();
	const values = collectFieldValues(
		event,
		{ ...Object.fromEntries(raw), ...chosen },
		'utc',
		problems,
	);
	if (problems.found)
		throw new Error(`The example of ${event.name}: ${JSON.stringify(problems.list)}`);
	return values;
}
