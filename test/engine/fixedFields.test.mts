import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { event, message, useAmazon } from './support/amazon.mts';
import { proactiveEvent } from './support/engine.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

const items = ['one', 'two', 'three'].map((text) => ({ text }));

/** The parts of the sent bodies that are looked at. */
interface Sent {
	event: { payload: { alert: { garbageTypes: string[] } } };
	localizedAttributes: Array<{ locale: string; source: string }>;
	data: unknown;
}

const bodies = (service?: 'skillMessaging') => sent(service).map(({ body }) => body as Sent);

async function send(node: ReturnType<typeof event>) {
	const result = await run({ items, nodes: [node], store: credential() });
	expect(result.error).toBeUndefined();
	return result;
}

describe('an expression is resolved for each item', () => {
	const weather = { resource: 'weatherAlert', additionalFields: { source: 'Us' } };
	const trash = { resource: 'trashCollectionAlert', collectionDayOfWeek: 'MONDAY' };

	it('within a list of pick-list values', async () => {
		const type = '={{ $json.text === "two" ? "CANS" : "GLASS" }}';
		await send(event({ ...trash, garbageTypes: ['BOTTLES', type] }));
		const types = bodies().map((body) => body.event.payload.alert.garbageTypes);
		expect(types.sort()).toEqual([
			['BOTTLES', 'CANS'],
			['BOTTLES', 'GLASS'],
			['BOTTLES', 'GLASS'],
		]);
	});

	it('within a translation', async () => {
		const translation = [{ locale: 'en-US', attribute: '', text: '={{ $json.text }}' }];
		const options = { locales: ['en-US'], translations: { translation } };
		await send(event({ ...weather, options }));
		const texts = bodies().map(({ localizedAttributes }) => localizedAttributes[0]?.source);
		expect(texts.sort()).toEqual(['one', 'three', 'two']);
	});

	it.each<[string, INodeParameters]>([
		['a key', { entry: [{ key: '={{ $json.text }}', value: 'x' }] }],
		['a value', { entry: [{ key: 'x', value: '={{ $json.text }}' }] }],
	])('within %s of the data of a message', async (_name, data) => {
		await send(message({ dataMode: 'fields', data }));
		const sentData = bodies('skillMessaging').map((body) => JSON.stringify(body.data));
		expect(new Set(sentData).size).toBe(3);
	});

	it('within the options', async () => {
		const options = { simplify: '={{ $json.text !== "two" }}' };
		const { output } = await send(event({ options }));
		expect(output().map(({ json }) => 'request' in json)).toEqual([false, true, false]);
	});
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
