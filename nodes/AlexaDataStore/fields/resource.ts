import { resourceAndOperation, subtitleOf } from '../../shared/n8n/parameters/editorFields';
import { DEFAULT_RESOURCE, RESOURCES } from '../resources';

const resources = Object.entries(RESOURCES).map(([value, { name, description, operations }]) => ({
	value,
	name,
	description,
	operations: Object.values(operations).map((operation) => operation.description),
}));

export const resourceFields = resourceAndOperation(resources, {
	description: 'What to change on the devices of your users',
	preset: DEFAULT_RESOURCE,
});

export const subtitle = subtitleOf(resources);
