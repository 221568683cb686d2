import { choices, type EventDefinition, type Say } from './definition';

const arrival = (say: Say) =>
	say('expectedArrival') && ` and will arrive by ${say('expectedArrival')}`;

const delivery = (say: Say) =>
	say('enterTimestamp') ? `was delivered on ${say('enterTimestamp')}` : 'has been delivered';

const SENTENCES: Readonly<Record<string, (say: Say) => string>> = {
	PREORDER_RECEIVED: (say) => `Your preorder from ${say('sellerName')} has been received.`,
	ORDER_RECEIVED: (say) => `Your order from ${say('sellerName')} has been received.`,
	ORDER_PREPARING: (say) => `Your order from ${say('sellerName')} is being prepared.`,
	ORDER_SHIPPED: (say) => `Your order from ${say('sellerName')} has shipped${arrival(say)}.`,
	ORDER_OUT_FOR_DELIVERY: (say) =>
		`Your order from ${say('sellerName')} is out for delivery${arrival(say)}.`,
	ORDER_DELIVERED: (say) => `Your order from ${say('sellerName')} ${delivery(say)}.`,
};

export const orderStatus: EventDefinition = {
	name: 'AMAZON.OrderStatus.Updated',
	resource: 'orderStatus',
	label: 'Order Status',
	phrase: 'an order status',
	example: '"Your order from Corner Book Shop has shipped and will arrive by May 22 at 5:30 PM."',
	fields: [
		{
			kind: 'text',
			name: 'sellerName',
			displayName: 'Seller Name',
			description: 'The shop where the user ordered',
			placeholder: 'e.g. Corner Book Shop',
			path: 'order.seller.name',
			required: true,
			localizedAttribute: 'sellerName',
		},
		{
			kind: 'choice',
			name: 'orderStatus',
			displayName: 'Order Status',
			description: 'The status that the order has reached',
			path: 'state.status',
			required: true,
			default: 'ORDER_RECEIVED',
			choices: choices({
				PREORDER_RECEIVED: 'Preorder Received',
				ORDER_RECEIVED: 'Order Received',
				ORDER_PREPARING: 'Order Preparing',
				ORDER_SHIPPED: 'Order Shipped',
				ORDER_OUT_FOR_DELIVERY: 'Order Out for Delivery',
				ORDER_DELIVERED: 'Order Delivered',
			}),
		},
		{
			kind: 'dateTime',
			name: 'enterTimestamp',
			displayName: 'Entered Status At',
			description:
				'When the order reached this status. Alexa speaks it for Order Delivered. A time without an offset (such as +02:00) is in the time zone of the workflow.',
			path: 'state.enterTimestamp',
			required: false,
		},
		{
			kind: 'dateTime',
			name: 'expectedArrival',
			displayName: 'Expected Arrival',
			description:
				'When the order will arrive. Alexa speaks it for Order Shipped and Order Out for Delivery. A time without an offset (such as +02:00) is in the time zone of the workflow.',
			path: 'state.deliveryDetails.expectedArrival',
			required: false,
		},
	],
	speak: (say, chosen) => SENTENCES[chosen('orderStatus')]?.(say) ?? '',
};
