import type { IExecuteFunctions } from 'n8n-workflow';
import { FIELDS } from '../shared/alexa/input/fields';
import { unknownResource } from '../shared/n8n/operation';
import { commandsOperations } from './operations/commands';
import { deliveryOperations } from './operations/delivery';
import { deviceOperations } from './operations/device';
import { namespaceOperations } from './operations/namespace';
import { objectOperations } from './operations/object';
import type { Operations } from './operations/operation';
import { setupOperations } from './operations/setup';

interface Resource {
	name: string;
	description: string;
	/** In the order of the editor; the first is the default. */
	operations: Operations;
}

/** By value, sorted by name as n8n wants it. */
export const RESOURCES: Readonly<Record<string, Resource>> = {
	commands: {
		name: 'Commands',
		description: 'Several changes in one request, as a list in JSON',
		operations: commandsOperations,
	},
	delivery: {
		name: 'Delivery',
		description: 'An update that waits for devices that were offline',
		operations: deliveryOperations,
	},
	device: {
		name: 'Device',
		description: 'Everything that your skill has stored on a device',
		operations: deviceOperations,
	},
	namespace: {
		name: 'Namespace',
		description: 'A named group of objects',
		operations: namespaceOperations,
	},
	object: {
		name: 'Object',
		description: 'The data that a widget shows, such as a message or a list',
		operations: objectOperations,
	},
	setup: {
		name: 'Setup',
		description: 'Find out why nothing appears on the screen',
		operations: setupOperations,
	},
};

export const DEFAULT_RESOURCE = 'object';

/** @throws {NodeOperationError} if there is no such resource */
export function loadResource(context: IExecuteFunctions): Resource {
	const chosen = String(context.getNodeParameter(FIELDS.resource.name, 0, ''));
	const resource = Object.hasOwn(RESOURCES, chosen) ? RESOURCES[chosen] : undefined;
	if (resource) return resource;
	throw unknownResource(context, chosen, Object.keys(RESOURCES));
}
