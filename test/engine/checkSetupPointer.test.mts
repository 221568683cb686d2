import { describe, expect, test } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { event, skipWaits, useAmazon, userId } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential } = useAmazon();

describe('a failed send points to the check', () => {
	const refuse = (status: number) =>
		amazon.control.addFault({ match: {}, status, skip: 1, times: Infinity });
	test.each([
		['a refused user', event({ audience: 'unicast', userId: userId('one') }), () => refuse(403)],
		[
			'a refused scope',
			event(),
			() => amazon.control.setClients([{ ...exampleClient, scopes: ['another'] }]),
		],
	])('after %s', async (_title, node, prepare) => {
		skipWaits();
		prepare();
		const { error } = await run({ store: credential(), nodes: [node] });
		expect(error?.description).toMatch(/the operation "Check Setup"/i);
	});
});
