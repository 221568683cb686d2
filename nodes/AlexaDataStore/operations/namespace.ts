import type { DataStoreCommand } from '../../shared/alexa/dataStore/commands';
import { parseName } from '../../shared/alexa/dataStore/names';
import { FIELDS } from '../../shared/alexa/input/fields';
import { sendCommands } from '../sendCommands';
import type { Operations } from './operation';

const sendFor = (type: 'PUT_NAMESPACE' | 'REMOVE_NAMESPACE') =>
	sendCommands((parameters, problems): DataStoreCommand[] | undefined => {
		const raw = parameters.read(FIELDS.namespace);
		const namespace = problems.take(FIELDS.namespace, raw, parseName(raw));
		return namespace === undefined ? undefined : [{ type, namespace }];
	});

export const namespaceOperations: Operations = {
	create: {
		description: {
			name: 'Create',
			value: 'create',
			action: 'Create a namespace',
			description: 'Seldom needed: creating an object also creates its namespace',
		},
		execute: sendFor('PUT_NAMESPACE'),
	},
	delete: {
		description: {
			name: 'Delete',
			value: 'delete',
			action: 'Delete a namespace',
			description: 'Delete a namespace with all its objects. If there is none, this succeeds too.',
		},
		execute: sendFor('REMOVE_NAMESPACE'),
	},
};
