import type { EventInput } from '../../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';

/** What has to be filled in in the editor to send each request of `examples/requests`. */
type ExampleInput = Pick<EventInput, 'fields'> & Partial<EventInput>;

const UNICAST = { audience: 'unicast', userId: 'amzn1.ask.account.EXAMPLEUSERID' };

export const EXAMPLE_INPUTS: Record<string, ExampleInput> = {
	'AMAZON.WeatherAlert.Activated': {
		fields: { alertType: 'SNOW_STORM', source: 'Northern Weather Service' },
		locales: ['en-US', 'de-DE'],
		translations: {
			translation: [{ locale: 'de-DE', attribute: 'source', text: 'Nordwetterdienst' }],
		},
		referenceId: 'sample~0001',
	},
	'AMAZON.SportsEvent.Updated': {
		...UNICAST,
		fields: {
			eventLeagueName: 'County Football League',
			homeTeamName: 'Hilltop Harriers',
			homeTeamScore: 2,
			awayTeamName: 'Riverside Rovers',
			awayTeamScore: '3',
			scoringTeamName: 'Riverside Rovers',
			scoreEarned: 1,
		},
		locales: 'en-US, en-GB',
		referenceId: 'sample~0002',
	},
	'AMAZON.MessageAlert.Activated': {
		fields: {
			messageStatus: 'UNREAD',
			freshness: 'NEW',
			creatorName: 'Garage door sensor',
			messageCount: 1,
			urgency: 'URGENT',
		},
		referenceId: 'sample~0003',
	},
	'AMAZON.OrderStatus.Updated': {
		...UNICAST,
		fields: {
			orderStatus: 'ORDER_SHIPPED',
			enterTimestamp: '2030-05-14T05:00:00+02:00',
			expectedArrival: '2030-05-16T17:30:00',
			sellerName: 'Corner Book Shop',
		},
		locales: ['en-US'],
		referenceId: 'sample~0004',
	},
	'AMAZON.Occasion.Updated': {
		fields: {
			confirmationStatus: 'CONFIRMED',
			occasionType: 'APPOINTMENT',
			subject: 'an eye test',
			occasionProviderName: 'Lakeside Optics',
			bookingTime: '2030-05-20T09:15:00Z',
			brokerName: 'Booking Desk',
		},
		locales: ['en-US', 'fr-FR'],
		translations: {
			'fr-FR': {
				subject: 'un examen de la vue',
				occasionProviderName: 'Optique du Lac',
				brokerName: 'Bureau des rendez-vous',
			},
		},
		referenceId: 'sample~0005',
	},
	'AMAZON.TrashCollectionAlert.Activated': {
		...UNICAST,
		fields: { garbageTypes: ['GLASS', 'WASTE_PAPER'], collectionDayOfWeek: 'FRIDAY' },
		referenceId: 'sample~0006',
	},
	'AMAZON.MediaContent.Available': {
		fields: {
			startTime: '2030-05-20T21:00:00Z',
			method: 'PREMIERE',
			mediaProviderName: 'Channel Nine',
			contentName: 'The Long Road',
			contentType: 'MOVIE',
		},
		locales: ['en-US', 'it-IT'],
		translations:
			'[{"locale":"it-IT","attribute":"mediaProviderName","text":"Canale Nove"},{"locale":"it-IT","attribute":"contentName","text":"La lunga strada"}]',
		referenceId: 'sample~0007',
	},
	'AMAZON.SocialGameInvite.Available': {
		...UNICAST,
		fields: {
			inviterName: 'Max',
			relationshipToInvitee: 'FRIEND',
			inviteType: 'CHALLENGE',
			offer: 'REMATCH',
			gameName: 'Harbour Chess',
		},
		locales: ['en-US'],
		referenceId: 'sample~0008',
	},
};
