import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it, test } from 'vitest';
import { event, useAmazon } from './support/amazon.mts';
import { proactiveEvent } from './support/engine.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

interface Localized {
	localizedAttributes: Array<{ source: string }>;
}

const items = ['one', 'two', 'three'].map((text) => ({ text }));

async function send(node: ReturnType<typeof event>) {
	const result = await run({ items, nodes: [node], store: credential() });
	expect(result.error).toBeUndefined();
	return result;
}

test('an expression within a translation is resolved for each item', async () => {
	const translation = [{ locale: 'en-US', attribute: '', text: '={{ $json.text }}' }];
	const options = { locales: ['en-US'], translations: { translation } };
	await send(event({ resource: 'weatherAlert', additionalFields: { source: 'Us' }, options }));
	const texts = sent().map(({ body }) => (body as Localized).localizedAttributes[0]?.source);
	expect(texts.sort()).toEqual(['one', 'three', 'two']);
});

describe('a field without expression', () => {
	const custom = {
		operation: 'preview',
		resource: 'custom',
		customName: 'A.B',
		customPayload: { x: { y: 1 } } as never,
		customLocalizedAttributes: [{ locale: 'en-US', t: 'x' }] as never,
	};

	it('gives each item an object of its own', async () => {
		const { output } = await send(event(custom));
		const [first, second] = output().map(({ json }) => json.request as IDataObject);
		const payloadOf = (request: IDataObject | undefined) =>
			((request?.event as IDataObject).payload as IDataObject).x as IDataObject;
		payloadOf(first).y = 'changed';
		expect(payloadOf(second)).toEqual({ y: 1 });
	});

	it('is asked of n8n once in a run, and one with an expression once for each item', async () => {
		const asked: string[] = [];
		const execute = proactiveEvent.execute;
		proactiveEvent.execute = function (this) {
			const ask = this.getNodeParameter.bind(this) as (...args: unknown[]) => unknown;
			this.getNodeParameter = ((...args: unknown[]) => {
				asked.push(String(args[0]));
				return ask(...args);
			}) as never;
			return (execute as (...args: unknown[]) => never).call(this);
		};
		try {
			const options = { regions: ['na', 'eu'] };
			const audience = { audience: '={{ "multicast" }}', userId: 'example' };
			await send(event({ creatorName: '={{ $json.text }}', ...audience, options }));
		} finally {
			proactiveEvent.execute = execute;
		}
		const times = (name: string) => asked.filter((each) => each === name).length;
		expect([times('stage'), times('options.simplify')]).toEqual([1, 1]);
		// With several regions the audience is looked at twice.
		expect([times('creatorName'), times('audience')]).toEqual([3, 3]);
	});
});
