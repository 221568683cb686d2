import { sendCommands } from '../sendCommands';
import type { Operations } from './operation';

export const deviceOperations: Operations = {
	clear: {
		description: {
			name: 'Clear',
			value: 'clear',
			action: 'Clear a device',
			description:
				'Delete all data of your skill from the chosen devices, or from every device of a user',
		},
		execute: sendCommands(() => [{ type: 'CLEAR' }]),
	},
};
