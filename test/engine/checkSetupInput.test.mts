import { describe, expect, test } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import { useAmazon } from './support/amazon.mts';
import { checkEvents, checkMessages, EVENT_CHECKS, finding } from './support/check.mts';
import { run } from './support/run.mts';

const { credential } = useAmazon();

describe('a field that cannot be used is a problem of its check', () => {
	test.each<[INodeParameters, string, string]>([
		[{ stage: 'test' }, 'Stage', '"Stage" must be one of development, live (it is "test").'],
		[{ resource: 'custom', customName: '' }, 'Skill manifest', '"Event Name" must be'],
		[{ audience: 'unicast', userId: '' }, 'Audience', '"User ID" must be the ID'],
		[
			{ audience: 'unicast', userId: '={{ $("Nowhere").first().json.id }}' },
			'Audience',
			'"User ID" contains an expression that cannot be resolved',
		],
	])('%o', async (parameters, check, words) => {
		const { output, error } = await run({ store: credential(), nodes: [checkEvents(parameters)] });
		expect(error).toBeUndefined();
		expect(output()).toHaveLength(EVENT_CHECKS);
		const problems = output().filter(({ json }) => json.result === 'problem');
		expect(problems.map(({ json }) => json)).toEqual([
			{
				check,
				result: 'problem',
				explanation: expect.stringContaining(words),
				fix: expect.stringContaining('in the node.'),
				details: expect.anything(),
			},
		]);
	});

	test('also of messages', async () => {
		const node = checkMessages({ options: { region: 'us' } });
		const { output } = await run({ store: credential(), nodes: [node] });
		expect(finding(output(), 'Region and host')).toMatchObject({ result: 'problem' });
	});
});
