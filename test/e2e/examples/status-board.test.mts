import { expect, it } from 'vitest';
import { DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';
import { deviceOf, tileOf } from '../support/widgets.mts';

useRealN8n();

it('shows the text and the rows of the call, and answers how many devices have them', async () => {
	const call = await publishExample('status-board');
	const rows = [{ label: 'Door', value: 'closed' }];
	const { data } = await call({ title: 'House', text: 'All quiet', rows });
	expect(data).toMatchObject({ status: 'delivered', delivered: 1 });
	expect(tileOf(DEMO_USER)).toMatchObject({ title: 'House', text: 'All quiet', rows });
});

it('answers what to do if no device has the widget', async () => {
	control.removeWidget(deviceOf(DEMO_USER));
	const call = await publishExample('status-board');
	const { data } = await call({ text: 'All quiet' });
	expect(data).toMatchObject({ error: { code: 'NOT_DELIVERED' } });
});
