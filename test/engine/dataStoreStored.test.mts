import { describe, expect, it } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import { devices, first, KEEP_TRYING, second, useDataStore } from './support/dataStore.mts';

const { amazon, sent, send, stored } = useDataStore();

describe('each operation that sends commands', () => {
	const OWN = { contentMode: 'json', namespace: 'a', key: 'b' };

	it.each<[string, INodeParameters, object]>([
		[
			'a message tile',
			{ title: 'Garage', text: 'Open', additionalFields: { footer: '10:05' } },
			{ n8n: { tile: { title: 'Garage', text: 'Open', footer: '10:05' } } },
		],
		[
			'an object as JSON',
			{ ...OWN, contentJson: '[{"text": "Milk"}]' },
			{ a: { b: [{ text: 'Milk' }] } },
		],
		[
			'an object as fields',
			{
				...OWN,
				contentMode: 'fields',
				content: { entry: [{ name: 'n', value: '3' }] },
				options: { recognizeValues: true },
			},
			{ a: { b: { n: 3 } } },
		],
		[
			'a number in fields, as the text that was typed,',
			{ ...OWN, contentMode: 'fields', content: { entry: [{ name: 'n', value: '3' }] } },
			{ a: { b: { n: '3' } } },
		],
		['a namespace', { resource: 'namespace', operation: 'create', namespace: 'a' }, { a: {} }],
		[
			'several commands',
			{
				resource: 'commands',
				operation: 'run',
				commands:
					'[{"type": "PUT_OBJECT", "namespace": "a", "key": "b", "content": {}}, {"type": "REMOVE_OBJECT", "namespace": "a", "key": "b"}, {"type": "PUT_OBJECT", "namespace": "a", "key": "c", "content": {"n": 1}}]',
			},
			{ a: { c: { n: 1 } } },
		],
	])('%s is stored on the device', async (_title, parameters, wanted) => {
		const { output, error } = await send(parameters);
		expect(error).toBeUndefined();
		expect(output()[0]?.json).toMatchObject({ status: 'delivered', delivered: 1 });
		expect(stored()).toMatchObject(wanted);
	});

	it.each<[string, INodeParameters]>([
		['the deletion of the tile', { operation: 'delete' }],
		[
			'the deletion of its namespace',
			{ resource: 'namespace', operation: 'delete', namespace: 'n8n' },
		],
		['a cleared device', { resource: 'device', operation: 'clear' }],
	])(
		'%s leaves nothing, and is a success also if there was nothing',
		async (_title, parameters) => {
			await send();
			for (const time of [1, 2]) {
				const { output } = await send(parameters);
				expect([time, output()[0]?.json.status]).toEqual([time, 'delivered']);
			}
			expect(stored().n8n?.tile).toBeUndefined();
		},
	);
});

describe('the output', () => {
	it('says for how many devices it was delivered, queued or failed', async () => {
		amazon.control.setOnline(second, false);
		const { output } = await send(devices());
		expect(output().map(({ json }) => json)).toEqual([
			{
				status: 'partly',
				delivered: 1,
				queued: 0,
				failed: 1,
				queuedResultId: null,
				keepTryingUntil: null,
				userId: null,
				region: 'na',
			},
		]);
	});

	it('has the id of the queue if a device waits, and each device with Simplify off', async () => {
		amazon.control.setOnline(second, false);
		const { output } = await send(devices({ ...KEEP_TRYING, simplify: false }));
		const { devices: listed, keepTryingUntil, ...rest } = output()[0]?.json ?? {};
		expect(rest).toMatchObject({ status: 'partly', delivered: 1, queued: 1, attempts: 1 });
		expect(rest.queuedResultId).toEqual(expect.any(String));
		expect(listed).toMatchObject([
			{ deviceId: first, type: 'SUCCESS', whatToDo: 'Nothing to do.' },
			{ deviceId: second, type: 'DEVICE_UNAVAILABLE', whatToDo: 'Alexa keeps trying.' },
		]);
		const inHours = (Date.parse(String(keepTryingUntil)) - Date.now()) / 3_600_000;
		expect(inHours).toBeGreaterThan(1.9);
		expect(inHours).toBeLessThanOrEqual(2);
	});
});

it('nothing delivered → NOT_DELIVERED with what to do, and what was tried', async () => {
	amazon.control.removeWidget(first);
	const { error } = await send({ target: 'devices', deviceIds: first });
	expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
	expect(error?.description).toContain('does not have the widget');
	expect(error?.description).toContain('Tried: 1 device, North America.');
});

it('Setup: Check reports without sending', async () => {
	const { output } = await send({ resource: 'setup', operation: 'check' });
	const results = Object.fromEntries(output().map(({ json }) => [json.check, json.result]));
	expect(results).toMatchObject({
		'Token exchange': 'ok',
		Scope: 'ok',
		'Skill manifest': 'unknown',
		Checklist: 'unknown',
	});
	expect(sent()).toEqual([]);
});
