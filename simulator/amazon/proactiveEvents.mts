import { customerObstacle, reach } from '../devices/deviceReach.mts';
import { eventReach } from '../devices/eventReach.mts';
import { handOut } from '../devices/handOut.mts';
import { accepted, apiRefusal, type SimulatedResponse } from '../server/responses.mts';
import type { Region, Stage } from '../server/hosts.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { proactiveEventsScope } from '../state/clients.mts';
import {
	notificationKey,
	type Filing,
	type PendingNotification,
} from '../state/pendingNotifications.mts';
import { shortUserId } from '../state/users.mts';
import type { Call } from './call.mts';
import { failed, passed, type Check } from './checks.mts';
import { knownEvents } from './contract.mts';
import { lookAtEvent, type CreateRequest } from './eventBody.mts';
import { apiRefusals, inspect } from './inspect.mts';

/** POST /v1/proactiveEvents and /v1/proactiveEvents/stages/development. */
export const createEvent = (
	amazon: AmazonState,
	call: Call,
	region: Region,
	stage: Stage,
): SimulatedResponse =>
	inspect(amazon, call, {
		scope: proactiveEventsScope,
		...apiRefusals(
			"The authentication token is invalid or doesn't have authentication to access the resource",
		),
		look: (body) => lookAtEvent(body, amazon.now()),
		serve: (clientId) => deliver(amazon, call.body as CreateRequest, clientId, region, stage),
	});

const verbs: Partial<Record<Filing, string>> = {
	new: 'a notification is pending',
	replaced: 'the pending notification was replaced',
};

function deliver(
	amazon: AmazonState,
	body: CreateRequest,
	clientId: string,
	region: Region,
	stage: Stage,
): SimulatedResponse {
	const notification = notificationOf(amazon, body, region, stage);
	const { name } = body.event;
	const { userId } = notification;
	if (userId !== null) {
		const why = amazon.users.whyNotReached(userId, { region, stage, eventName: name });
		if (why) return unicastRefusal(amazon, { ...notification, userId }, name, why);
	}
	const filing = amazon.pending.file(clientId, notification);
	const refusal = refused(filing);
	const checks = [audienceCheck(notification), filingCheck(filing, refusal)];
	if (refusal) return { ...refusal, checks };
	const reached = handOut(amazon, notificationKey(clientId, notification), notification);
	const { reaches, text } = eventReach(amazon, notification, reached);
	const unknown = knownEvents.has(name)
		? ''
		: '; the event is not a published one, only its envelope was checked';
	const verb = reaches === 'nobody' ? 'accepted' : verbs[filing];
	return { ...accepted(`${name}: ${verb}, ${text}${unknown}`), checks, reached, reaches };
}

function notificationOf(
	amazon: AmazonState,
	body: CreateRequest,
	region: Region,
	stage: Stage,
): PendingNotification {
	const { relevantAudience, event, timestamp, referenceId, expiryTime, localizedAttributes } = body;
	return {
		region,
		stage,
		userId: relevantAudience.type === 'Unicast' ? relevantAudience.payload.user : null,
		referenceId,
		event,
		localizedAttributes,
		timestamp,
		expiryTime,
		receivedAt: new Date(amazon.now()).toISOString(),
	};
}

/**
 * No document lists 404 here. A user of another region or an unknown one is a user without a subscription, which is
 * 403 (alexa-cookbook issue 188).
 */
function unicastRefusal(
	{ devices }: AmazonState,
	address: { userId: string; region: Region; stage: Stage },
	eventName: string,
	why: string,
): SimulatedResponse {
	const message = `The user may not be subscribed to ${eventName}`;
	return {
		...apiRefusal(403, message, `unicast refused: ${why}`),
		checks: [failed('Audience', why)],
		reached: devices
			.ofUser(address.userId)
			.map((device) => reach(device, customerObstacle(device, address))),
	};
}

function audienceCheck({ userId, region, stage }: PendingNotification): Check {
	const everyone = `everyone in ${region} who has enabled the ${stage} version and is subscribed`;
	return passed(
		'Audience',
		userId === null ? everyone : `${shortUserId(userId)} is in ${region} and subscribed`,
	);
}

function filingCheck(filing: Filing, refusal: SimulatedResponse | undefined): Check {
	const name = filing === 'overLimit' ? 'Notification limit' : 'Reference ID';
	if (refusal) return failed(name, refusal.outcome);
	return passed(
		name,
		filing === 'replaced' ? 'of an earlier notification, which is replaced' : 'new',
	);
}

function refused(filing: Filing): SimulatedResponse | undefined {
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
