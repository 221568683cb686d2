import { expect, it } from 'vitest';
import { collectTarget } from '../../../nodes/shared/alexa/dataStore/target.ts';
import { Problems } from '../../../nodes/shared/alexa/input/problem.ts';

const USER = 'amzn1.ask.account.EXAMPLE';
const NOTHING = { userId: '', deviceIds: '' };

function collect(input: { target: unknown; userId?: unknown; deviceIds?: unknown }) {
	const problems = new Problems();
	return { target: collectTarget({ ...NOTHING, ...input }, problems), problems: problems.list };
}

it('a user → all devices of the user', () => {
	expect(collect({ target: 'user', userId: USER }).target).toEqual({ type: 'USER', id: USER });
});

it.each([
	['one ID', 'one'],
	['a comma-separated list', 'one, two,one'],
	['lines and semicolons', 'one\ntwo;one'],
	['a JSON list', '["one", "two"]'],
	['a list of an expression', ['one', 'two']],
])('%s → these devices, each once', (_title, deviceIds) => {
	const { target } = collect({ target: 'devices', deviceIds });
	const items = _title === 'one ID' ? ['one'] : ['one', 'two'];
	expect(target).toEqual({ type: 'DEVICES', items });
});

it.each<[Parameters<typeof collect>[0], string, string | RegExp]>([
	[{ target: 'user' }, 'User ID', 'it is empty'],
	[{ target: 'user', userId: 'amzn1.ask.device.A' }, 'User ID', 'not the ID of a device'],
	[{ target: 'user', userId: 'amzn1.ask.skill.A' }, 'User ID', 'not the ID of a skill'],
	[{ target: 'user', userId: 'amzn1.ask.person.A' }, 'User ID', 'not the ID of a person'],
	[{ target: 'user', userId: 'jane@example.com' }, 'User ID', 'not an e-mail address'],
	[{ target: 'devices', deviceIds: 'a, amzn1.ask.account.A' }, 'Device IDs', 'no user IDs'],
	[{ target: 'devices' }, 'Device IDs', 'it is empty'],
	[{ target: 'devices', deviceIds: ' , ' }, 'Device IDs', 'it is empty'],
	[{ target: 'devices', deviceIds: undefined }, 'Device IDs', 'it is empty'],
	[{ target: 'devices', deviceIds: [1] }, 'Device IDs', /device IDs, .* separated by commas$/],
	[{ target: 'devices', deviceIds: 'a, b c' }, 'Device IDs', 'spaces'],
	[{ target: 'devices', deviceIds: 'a, b\u0007' }, 'Device IDs', 'control characters'],
	[{ target: 'devices', deviceIds: ['a', '\ud83d'] }, 'Device IDs', 'half of an emoji'],
	[{ target: 'everyone' }, 'Target', 'must be one of user, devices'],
])('%o → a problem of %s: %s', (input, field, words) => {
	const { target, problems } = collect(input);
	expect(target).toBeUndefined();
	expect(problems).toMatchObject([{ field, rule: expect.stringMatching(words) as string }]);
});

it.each([
	['amzn1.ask.device.SECRET x', '"(not shown)"'],
	['', 'empty'],
])('no device ID is in a problem: %j is %s', (deviceIds, value) => {
	expect(collect({ target: 'devices', deviceIds }).problems).toMatchObject([{ value }]);
});
