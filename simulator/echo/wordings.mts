/** What `x-spokenText` of an event leaves open. */
export interface Wording {
	/** Placeholders that are no end of a path. */
	places?: Readonly<Record<string, string>>;
	/** What is left out if its value is absent, and what is said instead. */
	optional?: Readonly<Record<string, string>>;
	/** The number that `(s)` follows. */
	countedBy?: string;
	/** The templates themselves if `x-spokenText` only describes them, by the value of `chosenBy`. */
	templates?: Readonly<Record<string, string>>;
	chosenBy?: string;
}

const received = 'from {seller.name} has been received.';
const arrival = ' and will arrive by {expectedArrival}';

export const wordings: Readonly<Record<string, Wording>> = {
	// x-spokenTextNote
	'AMAZON.MediaContent.Available': { optional: { ' on {provider.name}': '' } },
	// Not said anywhere: what is absent can have no word.
	'AMAZON.MessageAlert.Activated': {
		countedBy: 'count',
		optional: { '{freshness} ': '', '{urgency} ': '' },
	},
	// x-spokenText lists the six cases in short. The verbs are those of a Japanese book and of the Jovo copy of the
	// documentation. That an absent date takes its "will arrive by" along is not said anywhere.
	'AMAZON.OrderStatus.Updated': {
		chosenBy: 'status',
		templates: {
			PREORDER_RECEIVED: `Your preorder ${received}`,
			ORDER_RECEIVED: `Your order ${received}`,
			ORDER_PREPARING: 'Your order from {seller.name} is being prepared.',
			ORDER_SHIPPED: `Your order from {seller.name} has shipped${arrival}.`,
			ORDER_OUT_FOR_DELIVERY: `Your order from {seller.name} is out for delivery${arrival}.`,
			ORDER_DELIVERED: 'Your order from {seller.name} was delivered on {enterTimestamp}.',
		},
		optional: { [arrival]: '', 'was delivered on {enterTimestamp}': 'has been delivered' },
	},
	// x-spokenTextNote: the part with the scorer needs "update". The full stop is of this file.
	'AMAZON.SportsEvent.Updated': {
		places: {
			'home team': 'homeTeamStatistic.team.name',
			'home score': 'homeTeamStatistic.score',
			'away team': 'awayTeamStatistic.team.name',
			'away score': 'awayTeamStatistic.score',
		},
		optional: { ', {update.teamName} scored!': '.' },
	},
	// x-spokenTextNote
	'AMAZON.WeatherAlert.Activated': { optional: { ' Provided by {source}.': '' } },
};

/**
 * Values that are not spoken as they are written, in small letters. The contract does not say how Alexa words them:
 * "has {inviteType} you" asks for a participle, the others are English spelling.
 */
export const spokenValues: Readonly<Record<string, string>> = {
	CHALLENGE: 'challenged',
	INVITE: 'invited',
	PET_BOTTLES: 'PET bottles',
	MONDAY: 'Monday',
	TUESDAY: 'Tuesday',
	WEDNESDAY: 'Wednesday',
	THURSDAY: 'Thursday',
	FRIDAY: 'Friday',
	SATURDAY: 'Saturday',
	SUNDAY: 'Sunday',
};
