/** An event, its fields, and what Alexa says of them in English. */
export type Sentence = [event: string, fields: Record<string, unknown>, spoken: string];

const TIME = '2030-05-20T21:00:00';

const media = {
	contentName: 'The Long Road',
	contentType: 'MOVIE',
	startTime: TIME,
	method: 'PREMIERE',
};
const message = { messageStatus: 'UNREAD', creatorName: 'Jane Doe', messageCount: 2 };
const occasion = {
	confirmationStatus: 'CONFIRMED',
	occasionType: 'APPOINTMENT',
	subject: 'an eye test',
	occasionProviderName: 'Lakeside Optics',
	bookingTime: '2030-05-20T09:15:00',
};
const order = { orderStatus: 'ORDER_SHIPPED', sellerName: 'Corner Book Shop' };
const invite = {
	inviterName: 'Max',
	relationshipToInvitee: 'FRIEND',
	inviteType: 'CHALLENGE',
	offer: 'REMATCH',
	gameName: 'Harbor Chess',
};
const sports = {
	eventLeagueName: 'County League',
	homeTeamName: 'Harriers',
	homeTeamScore: 2,
	awayTeamName: 'Rovers',
	awayTeamScore: 0,
};
const trash = { garbageTypes: ['GLASS'], collectionDayOfWeek: 'FRIDAY' };

export const FULL_SENTENCES: Sentence[] = [
	[
		'AMAZON.MediaContent.Available',
		{ ...media, mediaProviderName: 'Channel Nine' },
		'The Long Road will premiere on May 20 at 9:00 PM on Channel Nine.',
	],
	[
		'AMAZON.MessageAlert.Activated',
		{ ...message, freshness: 'NEW', urgency: 'URGENT' },
		'You have 2 new unread urgent messages from Jane Doe.',
	],
	[
		'AMAZON.Occasion.Updated',
		{ ...occasion, brokerName: 'Booking Desk' },
		'Your appointment at Lakeside Optics for an eye test on May 20 at 9:15 AM has been confirmed.',
	],
	[
		'AMAZON.OrderStatus.Updated',
		{ ...order, enterTimestamp: TIME, expectedArrival: '2030-05-22T17:30:00' },
		'Your order from Corner Book Shop has shipped and will arrive by May 22 at 5:30 PM.',
	],
	[
		'AMAZON.SocialGameInvite.Available',
		invite,
		'Your friend Max has challenged you to a rematch of Harbor Chess.',
	],
	[
		'AMAZON.SportsEvent.Updated',
		{ ...sports, scoringTeamName: 'Harriers', scoreEarned: 1 },
		'County League match update, Harriers scored! Harriers 2, Rovers 0.',
	],
	[
		'AMAZON.TrashCollectionAlert.Activated',
		{ ...trash, garbageTypes: ['GLASS', 'PET_BOTTLES', 'WASTE_PAPER'] },
		'This coming Friday is glass, PET bottles and waste paper collection day.',
	],
	[
		'AMAZON.WeatherAlert.Activated',
		{ alertType: 'SNOW_STORM', source: 'Weather Service' },
		'There is a snow storm alert for your area. Provided by Weather Service.',
	],
];

const status = (orderStatus: string, spoken: string, changes = {}): Sentence => [
	'AMAZON.OrderStatus.Updated',
	{ ...order, orderStatus, ...changes },
	`Your ${spoken}.`,
];

export const VARIED_SENTENCES: Sentence[] = [
	[
		'AMAZON.MessageAlert.Activated',
		{ ...message, messageCount: '1' },
		'You have 1 unread message from Jane Doe.',
	],
	[
		'AMAZON.TrashCollectionAlert.Activated',
		{ ...trash, garbageTypes: 'GLASS,CANS' },
		'This coming Friday is glass and cans collection day.',
	],
	[
		'AMAZON.SocialGameInvite.Available',
		{ ...invite, relationshipToInvitee: 'CONTACT', inviteType: 'INVITE', offer: 'GAME' },
		'Your contact Max has invited you to a game of Harbor Chess.',
	],
	status('PREORDER_RECEIVED', 'preorder from Corner Book Shop has been received'),
	status('ORDER_RECEIVED', 'order from Corner Book Shop has been received'),
	status('ORDER_PREPARING', 'order from Corner Book Shop is being prepared'),
	status('ORDER_OUT_FOR_DELIVERY', 'order from Corner Book Shop is out for delivery'),
	status('ORDER_DELIVERED', 'order from Corner Book Shop has been delivered'),
	status('ORDER_DELIVERED', 'order from Corner Book Shop was delivered on May 20 at 9:00 PM', {
		enterTimestamp: TIME,
	}),
];
