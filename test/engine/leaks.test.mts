import { expect, test } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { message, skipWaits, unicast, useAmazon, userId } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential } = useAmazon();

const SECRET = 'example-canary-secret';
const TOKEN = 'Atc|example-canary-token';
const USER = userId('canary-user-id');

const PATHS: Array<[string, () => void]> = [
	['success', () => undefined],
	['a wrong secret', () => amazon.control.setClients([exampleClient])],
	[
		'LWA answering with the secret',
		() =>
			amazon.control.addFault({
				match: { service: 'lwa' },
				status: 400,
				body: { error: 'invalid_request', error_description: SECRET },
				times: Infinity,
			}),
	],
	['a refused user', () => amazon.control.setDefaultUser({ region: 'na', subscriptions: [] })],
	[
		'a server that repeats token and user',
		() =>
			amazon.control.addFault({
				match: {},
				status: 400,
				body: { message: `Bearer ${TOKEN} for ${USER} and ${encodeURIComponent(USER)}` },
				skip: 1,
				times: Infinity,
			}),
	],
	[
		'a lost connection',
		() =>
			amazon.control.addFault({
				match: { service: 'skillMessaging' },
				reset: 'beforeProcessing',
				times: Infinity,
			}),
	],
	[
		'a server fault',
		() => amazon.control.addFault({ match: {}, status: 500, skip: 1, times: Infinity }),
	],
];

/** The execution as n8n stores it, with what errors drag along. */
const everything = (value: unknown): string => {
	const seen = new Set<unknown>();
	return JSON.stringify(value, (_key, member: unknown) => {
		if (typeof member !== 'object' || member === null) return member;
		if (seen.has(member)) return undefined;
		seen.add(member);
		return member instanceof Error
			? {
					...member,
					name: member.name,
					message: member.message,
					stack: member.stack,
					cause: member.cause,
				}
			: member;
	});
};

test.each(PATHS)(
	'%s: no secret, no token, and the user id only where it belongs',
	async (_title, prepare) => {
		skipWaits();
		amazon.control.setClients([{ ...exampleClient, clientSecret: SECRET }]);
		prepare();
		const store = credential({ clientSecret: SECRET });
		for (const make of [unicast, message]) {
			for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
				const node = make({ userId: USER }, { onError });
				const {
					run: result,
					error,
					output,
				} = await run({ store, items: [{ n: 1 }], nodes: [node] });
				const all = everything(result.data.resultData);
				expect(all).not.toContain(SECRET);
				expect(all).not.toMatch(/Atc\|/);
				const told = everything([error?.message, error?.description, output()[0]?.json.error]);
				expect(told).not.toContain('canary-user-id');
			}
		}
	},
);
