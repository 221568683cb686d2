import { describe, expect, it } from 'vitest';
import { createDataTable, SUBSCRIBER_COLUMNS } from '../../scripts/n8n/rest/dataTables.mts';
import { readRows } from './support/readRows.mts';
import type { Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import { waitFor } from '../../scripts/n8n/rest/waitFor.mts';
import { publishedEvents } from '../../simulator/skill/requestContents.mts';
import { importExample } from './support/example.mts';
import { control, execute, newCredential, outputOf, rest, useRealN8n } from './support/realN8n.mts';
import { executionsOf } from './support/skill.mts';
import { triggerUrl } from './support/triggerUrl.mts';
import { listen, listenWith } from './support/listen.mts';
import { chain, code, message, skillTrigger } from './support/workflow.mts';

useRealN8n();

const DEVICES = [
	{ region: 'na', locale: 'en-US', userId: 'amzn1.ask.account.LOOP-NA', notifications: false },
	{ region: 'eu', locale: 'de-DE', userId: 'amzn1.ask.account.LOOP-EU', notifications: false },
] as const;
const [AMERICAN, GERMAN] = ['na-en-us', 'eu-de-de'];
const SECOND = { rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } };

const notified = () =>
	control
		.requests({ service: 'proactiveEvents' })
		.map(({ region, userId, status }) => ({ region, userId, status }));

const until = async (isSo: () => boolean | Promise<boolean>, what: string) =>
	await waitFor(async () => (await isSo()) && true, { what, timeoutMs: 30_000 });

describe('the loop closes within n8n', () => {
	it('switched on, kept in a list, notified by a schedule, switched off, left alone', async () => {
		for (const device of DEVICES) control.putDevice(device);
		const table = await createDataTable(rest, `subscribers_${Date.now()}`, SUBSCRIBER_COLUMNS);
		const rows = async () => await readRows(rest, table);
		const keep = await importExample('keep-subscribers', {}, { table });
		const notify = await importExample(
			'notify-subscribers',
			{ 'Every Morning': SECOND },
			{ table },
		);
		await listenWith(keep);
		control.setSkillAddresses({ events: triggerUrl(rest, keep) });

		control.putDevice({ id: AMERICAN, notifications: true });
		control.putDevice({ id: GERMAN, notifications: true });
		await until(async () => (await rows()).length === 2, 'the subscriptions were not kept');
		expect(await rows()).toEqual(
			expect.arrayContaining(
				DEVICES.map(({ userId, region }) =>
					expect.objectContaining({
						userId,
						region,
						subscribed: true,
						events: publishedEvents.join(', '),
					}),
				),
			),
		);

		await listenWith(notify);
		await until(
			() => control.devices().every(({ pendingCount }) => pendingCount > 0),
			'nobody was notified',
		);
		expect(new Set(notified().map((one) => JSON.stringify(one)))).toEqual(
			new Set(DEVICES.map(({ userId, region }) => JSON.stringify({ region, userId, status: 202 }))),
		);

		for (const id of [AMERICAN, GERMAN]) control.putDevice({ id, notifications: false });
		await until(
			async () => (await rows()).every(({ subscribed }) => subscribed === false),
			'they were not struck off',
		);
		control.clearRequests();
		const before = (await rest.getExecutions(notify.id)).length;
		await until(
			async () => (await rest.getExecutions(notify.id)).length >= before + 3,
			'the schedule stopped',
		);
		expect(notified()).toEqual([]);
		expect(control.deliveries().map(({ acknowledged }) => acknowledged)).toEqual([
			true,
			true,
			true,
			true,
		]);
	});

	it('a message of one workflow arrives in another', async () => {
		const credential = await newCredential({ region: 'na' });
		const receiving = skillTrigger('messages', { events: ['Messaging.MessageReceived'] });
		const receiver = await listen(
			chain('Receiver', receiving, code('Last', 'return $input.all();')),
		);
		control.setSkillAddresses({ messages: triggerUrl(rest, receiver) });
		const data: Json = { task: 'say', text: 'Grüße aus 東京 🎉' };
		const parameters = { userId: 'amzn1.ask.account.LOOP', data: JSON.stringify(data) };
		const sent = await execute('Sender', message(parameters, { credential }));
		expect(outputOf(sent, 'Message')).toMatchObject([{ accepted: true }]);
		const [received] = await executionsOf(receiver, 1);
		expect(outputOf(received!, 'Last')).toMatchObject([
			{
				type: 'Messaging.MessageReceived',
				userId: 'amzn1.ask.account.LOOP',
				region: 'na',
				message: data,
			},
		]);
		expect(control.deliveries()).toMatchObject([{ acknowledged: true, attempts: 1 }]);
	});
});
