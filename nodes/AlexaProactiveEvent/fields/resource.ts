import { CUSTOM_EVENT } from '../../shared/alexa/proactiveEvent/customEvent';
import { EVENTS } from '../../shared/alexa/proactiveEvent/schemas';
import { resourceAndOperation, subtitleOf } from '../../shared/n8n/parameters/editorFields';
import { operations } from '../operations';

const resources = [
	...EVENTS.map(({ resource, label, phrase, example }) => ({
		value: resource,
		name: label,
		phrase,
		description: example,
	})),
	{
		value: CUSTOM_EVENT,
		name: 'Your Own Event',
		phrase: 'your own event',
		description: 'An event that is not in this list, as JSON',
	},
].map(({ phrase, ...resource }) => ({
	...resource,
	operations: Object.values(operations).map(({ describe }) => describe(phrase)),
}));

export const resourceFields = resourceAndOperation(resources, {
	description:
		'What to announce. Alexa speaks a fixed sentence for each event; free text is not possible.',
	preset: 'messageAlert',
});

export const subtitle = subtitleOf(resources);
