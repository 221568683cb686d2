/** The event that every contender sends, but for user, reference and times. */
const CONTENT = {
	event: {
		name: 'AMAZON.MessageAlert.Activated',
		payload: {
			state: { status: 'UNREAD', freshness: 'NEW' },
			messageGroup: { creator: { name: 'Garage door sensor' }, count: 1 },
		},
	},
	localizedAttributes: [],
};

export const SENDER = CONTENT.event.payload.messageGroup.creator.name;

export const EVENT_PATH = '/v1/proactiveEvents/stages/development';

const HOUR_MS = 3_600_000;

/** User ids of real customers are some 230 characters. */
const USER_ID_START = `amzn1.ask.account.${'BENCH'.repeat(40)}`;

/** Bodies of one run, each for another user and with a reference of its own. */
export function eventBodies(count: number): object[] {
	const nowMs = Date.now();
	const times = {
		timestamp: new Date(nowMs).toISOString(),
		expiryTime: new Date(nowMs + HOUR_MS).toISOString(),
	};
	return Array.from({ length: count }, (_, index) => ({
		timestamp: times.timestamp,
		referenceId: `bench~${nowMs}~${index}`,
		expiryTime: times.expiryTime,
		...CONTENT,
		relevantAudience: { type: 'Unicast', payload: { user: `${USER_ID_START}${index}` } },
	}));
}

/** The same for n8n's Code node; the ready body is for the contenders that make none themselves. */
export const ITEMS_CODE = `
const { count } = $input.first().json.body;
const nowMs = Date.now();
const timestamp = new Date(nowMs).toISOString();
const expiryTime = new Date(nowMs + ${HOUR_MS}).toISOString();
const content = ${JSON.stringify(CONTENT)};
return Array.from({ length: count }, (_, index) => {
	const user = ${JSON.stringify(USER_ID_START)} + index;
	const referenceId = \`bench~\${nowMs}~\${index}\`;
	const relevantAudience = { type: 'Unicast', payload: { user } };
	return { json: { user, body: { timestamp, referenceId, expiryTime, ...content, relevantAudience } } };
});
`;
