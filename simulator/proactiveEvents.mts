import { accepted, apiRefusal, type Answer } from './answers.mts';
import type { Call } from './call.mts';
import { proactiveEventsScope } from './clients.mts';
import { knownEvents, requestProblems } from './contract.mts';
import { expiryProblem } from './expiryWindow.mts';
import type { Region, Stage } from './hosts.mts';
import { inspect } from './inspect.mts';
import { localizedProblems } from './localizedKeys.mts';
import type { Filing } from './pendingNotifications.mts';
import type { Standin } from './standin.mts';
import { shortUserId } from './users.mts';

/** The body once the contract has passed it. */
interface CreateRequest {
	timestamp: string;
	referenceId: string;
	expiryTime: string;
	event: { name: string; payload: unknown };
	localizedAttributes: Record<string, unknown>[];
	relevantAudience: { type: 'Unicast'; payload: { user: string } } | { type: 'Multicast' };
}

/** POST /v1/proactiveEvents and /v1/proactiveEvents/stages/development. */
export const createEvent = (standin: Standin, call: Call, region: Region, stage: Stage): Answer =>
	inspect(standin, call, {
		scope: proactiveEventsScope,
		tokenRefusal:
			"The authentication token is invalid or doesn't have authentication to access the resource",
		problems: (body) => bodyProblems(standin, body),
		serve: (clientId) => deliver(standin, call.body as CreateRequest, clientId, region, stage),
	});

function bodyProblems(standin: Standin, given: unknown): string[] {
	const problems = requestProblems(given);
	if (problems.length > 0) return problems;
	const body = given as CreateRequest;
	const expiry = expiryProblem(body.timestamp, body.expiryTime, standin.now());
	const localized = localizedProblems(body.event.payload, body.localizedAttributes);
	return expiry ? [expiry, ...localized] : localized;
}

function deliver(
	standin: Standin,
	body: CreateRequest,
	clientId: string,
	region: Region,
	stage: Stage,
): Answer {
	const { relevantAudience: audience, event } = body;
	const userId = audience.type === 'Unicast' ? audience.payload.user : null;
	if (userId !== null) {
		const why = whyNotReached(standin, userId, region, event.name);
		// No document lists 404 here. A user of another region or an unknown one is a user without a
		// subscription, which is 403 (alexa-cookbook issue 188).
		if (why)
			return apiRefusal(
				403,
				`The user may not be subscribed to ${event.name}`,
				`unicast refused: ${why}`,
			);
	}
	const { timestamp, referenceId, expiryTime, localizedAttributes } = body;
	const receivedAt = new Date(standin.now()).toISOString();
	const filing = standin.pending.file(clientId, {
		region,
		stage,
		userId,
		referenceId,
		event,
		localizedAttributes,
		timestamp,
		expiryTime,
		receivedAt,
	});
	const refusal = refused(filing);
	if (refusal) return refusal;
	const audienceText =
		userId === null ? multicastText(standin, region, event.name) : `for ${shortUserId(userId)}`;
	const unknown = knownEvents.has(event.name)
		? ''
		: '; the event is not a published one, only its envelope was checked';
	const verb =
		filing === 'replaced' ? 'the pending notification was replaced' : 'a notification is pending';
	return accepted(`${event.name}: ${verb}, ${audienceText}${unknown}`);
}

function refused(filing: Filing): Answer | undefined {
	const repeated = 'An event with the same referenceId exists already for the same customer';
	switch (filing) {
		case 'same':
			return apiRefusal(409, repeated, 'the same referenceId, event and texts are pending already');
		case 'expired':
		case 'read':
			return apiRefusal(409, repeated, `the notification with this referenceId is ${filing}`);
		case 'overLimit':
			return apiRefusal(432, 'The notification limit of the skill is exceeded');
		default:
			return undefined;
	}
}

function whyNotReached(standin: Standin, userId: string, region: Region, eventName: string) {
	const unknown = standin.users.whyUnknown(userId, region);
	if (unknown) return unknown;
	return standin.users.isSubscribed(userId, eventName)
		? undefined
		: `the user is not subscribed to ${eventName}`;
}

/** A multicast is accepted with nobody subscribed (alexa-cookbook issue 188). */
function multicastText(standin: Standin, region: Region, eventName: string): string {
	const { listed, unlisted } = standin.users.reach(region, eventName);
	if (unlisted) return `for everyone in ${region}`;
	if (listed > 0) return `for ${listed} subscribed in ${region}`;
	return `but nobody gets it: no user in ${region} is subscribed`;
}
