import { expect, it } from 'vitest';
import { commandsBody } from '../../../nodes/shared/alexa/dataStore/commands.ts';

it.each([
	['one try', undefined, {}],
	['a minute', 60_000, { attemptDeliveryUntil: '1970-01-01T00:02:00.000Z' }],
])('%s, counted from the moment of sending → %o', (_title, keepTryingMs, until) => {
	const request = {
		commands: [{ type: 'CLEAR' as const }],
		target: { type: 'DEVICES' as const, items: ['one'] },
	};
	expect(commandsBody({ ...request, keepTryingMs }, 60_000)).toEqual({ ...request, ...until });
});
