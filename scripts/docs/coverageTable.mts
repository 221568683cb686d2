import type { EventDefinition } from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import {
	EVENTS,
	localizableFields,
} from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { exampleSentence } from './sentences.mts';
import { markdownTable } from './table.mts';

const anchor = (label: string) => label.toLowerCase().replaceAll(' ', '-');

const translatable = (event: EventDefinition) =>
	localizableFields(event)
		.map(({ displayName }) => displayName)
		.join(', ') || 'none';

/** One row for each event of Amazon: what the node translates, and one sentence. */
export const coverageTable = () =>
	markdownTable(
		['event', 'texts by language', 'Alexa says, for example'],
		EVENTS.map((event) => [
			`[${event.label}](docs/events.md#${anchor(event.label)})`,
			translatable(event),
			exampleSentence(event),
		]),
	);
