import { expect, it } from 'vitest';
import { DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';
import { tileOf } from '../support/widgets.mts';

useRealN8n();

it('chimes, and shows the text', async () => {
	const call = await publishExample('chime-and-screen');
	await call({ from: 'Jane', text: 'Dinner is ready' });
	expect(control.pending()).toMatchObject([{ userId: DEMO_USER }]);
	expect(tileOf(DEMO_USER)).toEqual({ title: 'Jane', text: 'Dinner is ready' });
});
