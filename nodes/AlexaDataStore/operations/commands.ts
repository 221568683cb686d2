import { collectCommands } from '../../shared/alexa/dataStore/commandList';
import { FIELDS } from '../../shared/alexa/input/fields';
import { sendCommands } from '../sendCommands';
import type { Operations } from './operation';

export const commandsOperations: Operations = {
	run: {
		description: {
			name: 'Run',
			value: 'run',
			action: 'Run commands',
			description:
				'Send a list of commands in one request. Each device runs them in the order of the list.',
		},
		execute: sendCommands(
			(parameters, problems) => collectCommands(parameters.read(FIELDS.commands), problems),
			() => FIELDS.commands,
		),
	},
};
