import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

const SHIPPED = { orderId: 1042, status: 'shipped', expectedArrival: '2030-05-16T18:00:00Z' };

it.each([
	['paid', 'ORDER_RECEIVED'],
	['shipped', 'ORDER_SHIPPED'],
	['delivered', 'ORDER_DELIVERED'],
])('an order that is %s is announced to its customer as %s', async (status, expected) => {
	const call = await publishExample('order-status');
	const answer = await call({ ...SHIPPED, status, shop: 'Tea & Co', userId: userId('one') });
	expect(answer).toMatchObject({ status: 200, data: { notified: true, duplicate: false } });
	expect(announced()).toMatchObject([
		{
			userId: userId('one'),
			name: 'AMAZON.OrderStatus.Updated',
			payload: { state: { status: expected } },
		},
	]);
	expect(control.pending()[0]?.localizedAttributes).toContainEqual({
		locale: 'de-DE',
		sellerName: 'Tea & Co',
	});
});

it('a call that the shop repeats announces nothing twice, the next status does', async () => {
	const call = await publishExample('order-status');
	await call(SHIPPED);
	expect(await call(SHIPPED)).toMatchObject({ status: 200, data: { duplicate: true } });
	expect(announced()).toHaveLength(1);
	await call({ ...SHIPPED, status: 'delivered' });
	expect(announced()).toMatchObject([{ userId: DEMO_USER }, { userId: DEMO_USER }]);
});

it.each([
	['an unknown status', { ...SHIPPED, status: 'lost' }, 'delivered'],
	['no order', { status: 'shipped' }, 'orderId'],
	['nothing', undefined, 'orderId'],
	['a date that is none', { ...SHIPPED, expectedArrival: 'soon' }, 'INVALID_INPUT'],
])('%s is answered with 400 and what to send instead', async (_name, body, said) => {
	const call = await publishExample('order-status');
	const { status, data } = await call(body);
	expect([status, JSON.stringify(data)]).toEqual([400, expect.stringContaining(said)]);
	expect(control.requests()).toEqual([]);
});

it('a customer who has switched off notifications is answered with 502 and the cause', async () => {
	const call = await publishExample('order-status');
	control.setUser(userId('off'), { region: 'na', subscriptions: [] });
	expect(await call({ ...SHIPPED, userId: userId('off') })).toMatchObject({
		status: 502,
		data: { notified: false, code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED' },
	});
});
