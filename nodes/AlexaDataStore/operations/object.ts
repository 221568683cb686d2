import {
	collectFields,
	CONTENT_MODES,
	type ContentMode,
	parseContent,
} from '../../shared/alexa/dataStore/content';
import { collectTile, TILE } from '../../shared/alexa/dataStore/messageTile';
import { parseName } from '../../shared/alexa/dataStore/names';
import { FIELDS } from '../../shared/alexa/input/fields';
import type { JsonValue } from '../../shared/alexa/input/json';
import type { Problems } from '../../shared/alexa/input/problem';
import { isOn, parseChoice } from '../../shared/alexa/input/values';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import { sendCommands } from '../sendCommands';
import type { Operations } from './operation';

export const objectOperations: Operations = {
	upsert: {
		description: {
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update an object',
			description: 'Create a new record, or update the current one if it already exists (upsert)',
		},
		execute: sendCommands((parameters, problems) => {
			const chosen = collectChosen(parameters, problems);
			const content = chosen && collectContent(chosen.mode, parameters, problems);
			if (!chosen?.names || content === undefined) return undefined;
			return [{ type: 'PUT_OBJECT', ...chosen.names, content }];
		}, contentFieldOf),
	},
	delete: {
		description: {
			name: 'Delete',
			value: 'delete',
			action: 'Delete an object',
			description: 'Delete the data that the widget shows. If there is none, this succeeds too.',
		},
		execute: sendCommands((parameters, problems) => {
			const names = collectChosen(parameters, problems)?.names;
			return names && [{ type: 'REMOVE_OBJECT', ...names }];
		}),
	},
};

function contentFieldOf(parameters: Parameters) {
	return parameters.read(FIELDS.contentMode) === 'tile' ? FIELDS.text : FIELDS.content;
}

function collectChosen(parameters: Parameters, problems: Problems) {
	const raw = parameters.read(FIELDS.contentMode);
	const mode = problems.take(FIELDS.contentMode, raw, parseChoice(raw, CONTENT_MODES));
	return mode && { mode, names: mode === 'tile' ? TILE : collectNames(parameters, problems) };
}

function collectNames(parameters: Parameters, problems: Problems) {
	const take = (ref: typeof FIELDS.namespace | typeof FIELDS.key) => {
		const raw = parameters.read(ref);
		return problems.take(ref, raw, parseName(raw));
	};
	const [namespace, key] = [take(FIELDS.namespace), take(FIELDS.key)];
	return namespace === undefined || key === undefined ? undefined : { namespace, key };
}

function collectContent(
	mode: ContentMode,
	parameters: Parameters,
	problems: Problems,
): JsonValue | undefined {
	if (mode === 'tile') {
		const [title, text] = [parameters.read(FIELDS.title), parameters.read(FIELDS.text)];
		return collectTile({ title, text, more: parameters.read(FIELDS.tileFields) }, problems);
	}
	if (mode === 'fields') {
		const recognize = isOn(parameters.read(FIELDS.recognizeValues));
		return collectFields(parameters.read(FIELDS.content), recognize, problems);
	}
	const raw = parameters.read(FIELDS.contentJson);
	return problems.take(FIELDS.contentJson, raw, parseContent(raw));
}
