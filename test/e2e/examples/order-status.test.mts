import { expect, it } from 'vitest';
import { announced, DEMO_USER, publishExample } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';

useRealN8n();

const SHIPPED = {
	orderId: 1042,
	status: 'shipped',
	userId: DEMO_USER,
	expectedArrival: '2030-05-16T18:00:00Z',
};

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

it('a customer who has switched off notifications is answered with 502 and the cause alone', async () => {
	const call = await publishExample('order-status');
	control.setUser(userId('off'), { region: 'na', subscriptions: [] });
	const { status, data } = await call({ ...SHIPPED, userId: userId('off') });
	expect([status, data]).toEqual([
		502,
		{
			notified: false,
			code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED',
			message: expect.any(String) as string,
		},
	]);
});
