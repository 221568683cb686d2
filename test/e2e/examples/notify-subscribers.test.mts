import { expect, it } from 'vitest';
import { createDataTable, SUBSCRIBER_COLUMNS } from '../../../scripts/n8n/rest/dataTables.mts';
import type { Json } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { announced, importExample } from '../support/example.mts';
import { control, outputOf, rest, useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

const MESSAGE = 'AMAZON.MessageAlert.Activated';
const OTHER = 'AMAZON.WeatherAlert.Activated';

const row = (name: string, changes: Json = {}): Json => ({
	userId: userId(name),
	region: 'eu',
	subscribed: true,
	events: `${OTHER}, ${MESSAGE}`,
	changedAt: '2030-05-14T10:00:00.000Z',
	...changes,
});

async function run(rows: Json[]) {
	const table = await createDataTable(rest, `notify_${Date.now()}`, SUBSCRIBER_COLUMNS);
	const path = `/projects/${table.projectId}/data-tables/${table.id}/insert`;
	await rest.request('POST', path, { data: rows, returnType: 'count' });
	const { id } = await importExample('notify-subscribers', {}, { table });
	return await rest.runWorkflow(id, 'Every Morning');
}

it('notifies each subscriber through the region of each', async () => {
	const execution = await run([row('one'), row('two', { region: 'fe' })]);
	// Sent at once, so that either may arrive first.
	const reached = announced().sort((a, b) => String(a.userId).localeCompare(String(b.userId)));
	expect(reached).toMatchObject([
		{ userId: userId('one'), region: 'eu', stage: 'development', name: MESSAGE },
		{ userId: userId('two'), region: 'fe' },
	]);
	expect(outputOf(execution, 'Say Who Was Notified')).toEqual([
		{ userId: userId('one'), duplicate: false },
		{ userId: userId('two'), duplicate: false },
	]);
});

it('leaves out who is struck off, and who wants other events', async () => {
	await run([row('off', { subscribed: false }), row('other', { events: OTHER }), row('on')]);
	expect(announced()).toMatchObject([{ userId: userId('on') }]);
});

it('says who was not notified, and why', async () => {
	control.setUser(userId('off'), { region: 'eu', subscriptions: [] });
	const execution = await run([row('off'), row('on')]);
	expect(announced()).toMatchObject([{ userId: userId('on') }]);
	expect(outputOf(execution, 'Say Who Was Not')).toMatchObject([
		{ userId: userId('off'), code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED' },
	]);
});
