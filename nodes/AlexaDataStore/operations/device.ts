import type { Operation } from '../../shared/n8n/operation';
import { sendCommands } from '../sendCommands';

export const deviceOperations: Readonly<Record<string, Operation>> = {
	clear: {
		description: {
			name: 'Clear',
			value: 'clear',
			action: 'Clear a device',
			description: 'Delete everything that your skill has stored on the device',
		},
		execute: sendCommands(() => [{ type: 'CLEAR' }]),
	},
};
