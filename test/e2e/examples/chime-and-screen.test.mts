import { expect, it } from 'vitest';
import { DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';
import { tileOf } from '../support/widgets.mts';

useRealN8n();

const MESSAGE = { from: 'Jane', text: 'Dinner is ready' };

it('chimes, shows the text, and answers that both have worked', async () => {
	const call = await publishExample('chime-and-screen');
	const { status, data } = await call(MESSAGE);
	expect([status, data]).toEqual([
		200,
		{ chimed: true, shown: true, status: 'delivered', delivered: 1, queued: 0, failed: 0 },
	]);
	expect(control.pending()).toMatchObject([{ userId: DEMO_USER }]);
	expect(tileOf(DEMO_USER)).toEqual({ title: 'Jane', text: 'Dinner is ready' });
});

it('without a chime it shows the text all the same, and answers 502 and why', async () => {
	control.addFault({ match: { service: 'proactiveEvents' }, status: 403, times: Infinity });
	const call = await publishExample('chime-and-screen');
	const { status, data } = await call(MESSAGE);
	expect(status).toBe(502);
	expect(data).toMatchObject({ chimed: false, whyNot: expect.any(String) as string, shown: true });
	expect(tileOf(DEMO_USER)).toEqual({ title: 'Jane', text: 'Dinner is ready' });
});

it('a sender that is no text is answered with 400, and nothing is sent', async () => {
	const call = await publishExample('chime-and-screen');
	const { status, data } = await call({ from: ['Jane'], text: 'Dinner is ready' });
	expect([status, data]).toMatchObject([400, { chimed: false, shown: false }]);
});
