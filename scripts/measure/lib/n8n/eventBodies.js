'use strict';

/** The event that everybody sends, but for user, reference and times. */
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

const HOUR_MS = 3_600_000;

/** User ids of real customers are some 230 characters. */
const USER_ID_START = `amzn1.ask.account.${'MEASURED'.repeat(25)}`;

/** @param {number} index */
const userOf = (index) => `${USER_ID_START}${index}`;

/**
 * Each for another user and with a reference of its own.
 *
 * @param {number} count
 */
function eventBodies(count) {
	const nowMs = Date.now();
	const timestamp = new Date(nowMs).toISOString();
	const expiryTime = new Date(nowMs + HOUR_MS).toISOString();
	return Array.from({ length: count }, (_, index) => ({
		timestamp,
		referenceId: `measured~${nowMs}~${index}`,
		expiryTime,
		...CONTENT,
		relevantAudience: { type: 'Unicast', payload: { user: userOf(index) } },
	}));
}

module.exports = { eventBodies, userOf };
