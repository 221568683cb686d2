import type { Operations } from './operation';
import { sendCommands } from '../sendCommands';

export const deviceOperations: Operations = {
	clear: {
		description: {
			name: 'Clear',
			value: 'clear',
			action: 'Clear a device',
			description: 'Delete everything that your skill has stored on the devices of the target',
		},
		execute: sendCommands(() => [{ type: 'CLEAR' }]),
	},
};
