import { sendCommands } from '../sendCommands';
import type { Operations } from './operation';

export const deviceOperations: Operations = {
	clear: {
		description: {
			name: 'Clear',
			value: 'clear',
			action: 'Clear a device',
			description:
				'Delete everything of your skill from the data store: on the chosen devices, or with All Devices of a User on every device of that user',
		},
		execute: sendCommands(() => [{ type: 'CLEAR' }]),
	},
};
