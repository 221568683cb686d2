import type { DeviceSettings } from '../devices/deviceSettings.mts';
import type { Region } from '../server/hosts.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { recipientOf } from './recipient.mts';

/** A customer has switched the notifications of the skill on or off: the event has the whole list, or an empty one. */
export function tellSubscription(
	amazon: AmazonState,
	{ userId, region, notifications }: DeviceSettings,
): void {
	const type = 'AlexaSkillEvent.ProactiveSubscriptionChanged';
	amazon.skill.announce(
		{ type, ...(!notifications && { events: [] }) },
		recipientOf(amazon, { userId, region }),
	);
}

/** A message to the skill was accepted. */
export function tellMessage(
	amazon: AmazonState,
	address: { userId: string; region: Region; clientId: string },
	{ data, expiresAfterSeconds }: { data: Record<string, string>; expiresAfterSeconds: number },
): void {
	amazon.skill.announce(
		{ type: 'Messaging.MessageReceived', message: data, expiresAfterSeconds },
		recipientOf(amazon, address, address.clientId),
	);
}
