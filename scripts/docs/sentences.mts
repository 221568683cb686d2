import type {
	ChoiceField,
	EventDefinition,
} from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { spokenPreview } from '../../nodes/shared/alexa/proactiveEvent/spokenPreview.ts';
import { exampleValues } from './exampleValues.mts';

const speak = (
	event: EventDefinition,
	...example: [('all' | 'required')?, Record<string, string>?]
) => spokenPreview(event, exampleValues(event, ...example), []);

/** The sentence with the names of the fields in their places; undefined where a choice decides on the wording. */
export function template(event: EventDefinition): string | undefined {
	if (choiceOfWording(event)) return undefined;
	const fields = new Map(event.fields.map((field) => [field.name, field]));
	const named = (name: string) => `{${fields.get(name)?.displayName ?? name}}`;
	return event.speak(named, named);
}

/** The sentences worth reading beside the template: the least, or, filled in, each choice that makes another one. */
export function exampleSentences(event: EventDefinition) {
	const choice = choiceOfWording(event);
	if (choice) {
		// Which fields are filled, or what is chosen, and what is said then.
		return choice.choices.map(({ name, value }) => ({
			when: name,
			spoken: speak(event, 'all', { [choice.name]: value }),
		}));
	}
	const least = speak(event, 'required');
	const when = least === speak(event, 'all') ? 'For example' : 'Without the optional fields';
	return [{ when, spoken: least }];
}

const choiceOfWording = (event: EventDefinition) =>
	event.fields.find(
		(field): field is ChoiceField => field.kind === 'choice' && changesWording(event, field),
	);

/** Whether the values of a pick-list are not just words within one and the same sentence. */
const changesWording = (event: EventDefinition, { name, choices }: ChoiceField) =>
	new Set(
		choices.map(({ value, spoken }) => speak(event, 'all', { [name]: value }).replace(spoken, '…')),
	).size > 1;
