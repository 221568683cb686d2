import { expect, it } from 'vitest';
import { announced, publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

it.each([
	[{ from: 'Jane' }, 'You have 1 new unread message from Jane.'],
	[undefined, 'You have 1 new unread message from your first workflow.'],
])(
	'called with %j, everyone is notified, and the answer is what Alexa says',
	async (body, said) => {
		const call = await publishExample('first-notification');
		expect(await call(body)).toMatchObject({
			status: 200,
			data: { accepted: true, spokenPreview: said },
		});
		expect(announced()).toMatchObject([{ userId: null }]);
	},
);

it('if Amazon refuses, the answer says why and what to do', async () => {
	const call = await publishExample('first-notification');
	control.addFault({ match: { service: 'proactiveEvents' }, status: 403, times: Infinity });
	expect(await call({ from: 'Jane' })).toMatchObject({
		data: { error: { code: 'NOT_AUTHORIZED', description: expect.any(String) as string } },
	});
});
