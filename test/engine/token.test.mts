import { expect, test } from 'vitest';
import {
	event,
	EVENTS_SCOPE,
	message,
	MESSAGES_SCOPE,
	useAmazon,
	userId,
} from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges, mintedScopes } = useAmazon();

test('both nodes and the HTTP Request node share one credential: one exchange for each scope', async () => {
	const store = credential();
	const url = `${amazon.url}/na/v1/skillmessages/users/${encodeURIComponent(userId('one'))}`;
	const options = { simplify: false };
	const nodes = [
		event({ options }, { name: 'First' }),
		event({ creatorName: 'Max', options }, { name: 'Second' }),
		message({ options }, { name: 'Message' }),
		{ type: 'olderHttpRequest', name: 'Http', parameters: { url, body: '{"data":{"a":"b"}}' } },
	];
	const { output } = await run({ store, nodes, fanOut: true });
	for (const { name } of nodes) expect(output(name)[0]?.json).toMatchObject({ statusCode: 202 });
	expect(exchanges()).toBe(2);
	expect(mintedScopes().sort()).toEqual([EVENTS_SCOPE, MESSAGES_SCOPE].sort());
});
