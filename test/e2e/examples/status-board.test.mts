import { expect, it } from 'vitest';
import { DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';
import { deviceOf, tileOf } from '../support/widgets.mts';

useRealN8n();

it('shows the text and the rows of the call, and answers how many devices have them, not whose', async () => {
	const call = await publishExample('status-board');
	const rows = [{ label: 'Door', value: 'closed' }];
	const { status, data } = await call({ title: 'House', text: 'All quiet', rows });
	expect([status, data]).toEqual([
		200,
		{ shown: true, status: 'delivered', delivered: 1, queued: 0, failed: 0 },
	]);
	expect(tileOf(DEMO_USER)).toMatchObject({ title: 'House', text: 'All quiet', rows });
});

it('answers 502 and the cause if no device has the widget', async () => {
	control.removeWidget(deviceOf(DEMO_USER));
	const call = await publishExample('status-board');
	const { status, data } = await call({ text: 'All quiet' });
	expect([status, data]).toEqual([
		502,
		{ shown: false, code: 'NOT_DELIVERED', message: expect.any(String) as string },
	]);
});

it('answers 400 and what to do if a row is wrong', async () => {
	const call = await publishExample('status-board');
	const { status, data } = await call({ text: 'a', rows: [{ name: 'Door' }] });
	expect(status).toBe(400);
	expect(data).toMatchObject({
		code: 'INVALID_INPUT',
		whatToDo: expect.stringContaining('row 1') as string,
	});
});
