import { describe, expect, it } from 'vitest';
import { requestBody } from '../../nodes/AlexaProactiveEvent/eventRequests.ts';
import { built, eventInput, POSITION } from '../core/support/events.mts';
import { EXAMPLE_INPUTS } from './support/exampleInputs.mts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { withPlainTimes } from './support/plainTimes.mts';
import { readJsonFile, schemaErrors, schemaNames } from './support/schemas.mts';

describe('the example request', () => {
	it.each(EVENTS.map((event) => [event.name, event] as const))(
		'%s comes out of what the editor has',
		(name, event) => {
			const input = {
				...eventInput({}, event),
				timestamp: '2030-05-14T10:00:00.000Z',
				expiryTime: '2030-05-15T09:00:00',
				...EXAMPLE_INPUTS[name],
			};
			const request = requestBody(built(input), 'na', POSITION);
			expect(withPlainTimes(request)).toEqual(
				withPlainTimes(readJsonFile(`examples/requests/${name}.json`)),
			);
		},
	);
});

it.each(schemaNames)('the contract tells a wrong %s from a right one', (name) => {
	const request = readJsonFile<Record<string, unknown>>(`examples/requests/${name}.json`);
	expect([
		schemaErrors(request),
		schemaErrors({ ...request, event: { name, payload: {} } }).length > 0,
	]).toEqual([[], true]);
});
