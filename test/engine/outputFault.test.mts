import { afterEach, expect, test } from 'vitest';
import { message, useAmazon } from './support/amazon.mts';
import { dist, skillMessage } from './support/engine.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

/** What the output of a message is made with; nothing else of a message needs it. */
const time = dist('nodes/shared/alexa/lib/time.js') as { toUtcText: () => string };
const { toUtcText } = time;

const { execute } = skillMessage;

afterEach(() => {
	time.toUtcText = toUtcText;
	skillMessage.execute = execute!;
});

test('making the output of an accepted request fails → accepted, and a fault of the package', async () => {
	const logged: string[] = [];
	skillMessage.execute = function (this) {
		const logger = { error: (said: string) => logged.push(said) };
		Object.defineProperty(this, 'logger', { value: logger });
		return (execute as (...args: unknown[]) => never).call(this);
	};
	time.toUtcText = () => {
		throw new Error('example fault');
	};
	const { output, error } = await run({ store: credential(), nodes: [message()] });
	expect(error).toBeUndefined();
	expect(sent('skillMessaging')).toHaveLength(1);
	expect(logged).toEqual([expect.stringContaining('example fault')]);
	expect(output()[0]?.json).toMatchObject({
		accepted: true,
		statusCode: 202,
		outputError: expect.stringMatching(/accepted this request.*n8n-nodes-alexa: example fault/),
	});
});
