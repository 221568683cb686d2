import { RETRY_POLICY } from '../../nodes/shared/alexa/delivery/retryPolicy.ts';
import { markdownTable } from '../lib/table.mts';

const CAME_BACK: Readonly<Record<keyof typeof RETRY_POLICY, string>> = {
	throttled: '429',
	unavailable: '503',
	html: 'a web page with a status of success',
	serverFault: '500, 502, 504',
	connectionLost: 'the connection broke before the answer',
	timeout: 'no answer in time',
	notSent: 'connection refused, or the host was not found',
	blocked: 'a certificate, a proxy or a protection of n8n stood in the way',
	final: 'any other status',
};

const REPEATED = {
	always: 'yes',
	never: 'no',
	ifAmbiguousAllowed: 'optional',
} as const;

/** What each node sends again, from the table that the code decides by. */
export const retryTable = () =>
	markdownTable(
		['what came back', 'event', 'message', 'widget data', 'Amazon may have it'],
		(Object.keys(CAME_BACK) as Array<keyof typeof RETRY_POLICY>).map((situation) => {
			const {
				proactiveEvents: event,
				skillMessaging: message,
				dataStore,
				ambiguous,
			} = RETRY_POLICY[situation];
			return [
				CAME_BACK[situation],
				REPEATED[event],
				REPEATED[message],
				REPEATED[dataStore],
				ambiguous ? 'yes' : 'no',
			];
		}),
	);
