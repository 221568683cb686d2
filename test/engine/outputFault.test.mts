import { afterEach, beforeEach, expect, test } from 'vitest';
import { codesOf, message, useAmazon, users } from './support/amazon.mts';
import { dist, skillMessage } from './support/engine.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

/** What the output of a message is made with; nothing else of a message needs it. */
const time = dist('nodes/shared/alexa/lib/time.js') as { toUtcText: () => string };
const { toUtcText } = time;

const { execute } = skillMessage;
let logged: string[];

beforeEach(() => {
	logged = [];
	skillMessage.execute = function (this) {
		const logger = { error: (message: string) => logged.push(message) };
		Object.defineProperty(this, 'logger', { value: logger });
		return (execute as (...args: unknown[]) => never).call(this);
	};
});

afterEach(() => {
	time.toUtcText = toUtcText;
	skillMessage.execute = execute!;
});

const MODES = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

test.each(MODES)(
	'%s: making the output of an accepted request fails → accepted, and a fault of the package',
	async (onError) => {
		time.toUtcText = () => {
			throw new Error('example fault');
		};
		const { output, error } = await run({
			store: credential(),
			items: users(3),
			nodes: [message({}, { onError, name: 'Send' })],
		});
		expect(error).toBeUndefined();
		expect(sent('skillMessaging')).toHaveLength(3);
		expect(codesOf(output('Send'))).toEqual(['ok', 'ok', 'ok']);
		expect(logged).toEqual(Array(3).fill(expect.stringContaining('example fault')));
		for (const { json } of output('Send')) {
			expect(json).toMatchObject({
				accepted: true,
				statusCode: 202,
				outputError: expect.stringMatching(/accepted this request.*n8n-nodes-alexa: example fault/),
			});
			expect(JSON.stringify(json)).not.toMatch(/nothing was sent|expression/i);
		}
	},
);
