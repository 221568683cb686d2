import type { DeviceSettings } from '../devices/deviceSettings.mts';
import type { Region } from '../server/hosts.mts';
import type { Standin } from '../state/amazonState.mts';
import { recipientOf } from './recipient.mts';

/** A customer has switched the notifications of the skill on or off: the event has the whole list, or an empty one. */
export function tellSubscription(
	standin: Standin,
	{ userId, region, notifications }: DeviceSettings,
): void {
	const type = 'AlexaSkillEvent.ProactiveSubscriptionChanged';
	standin.skill.announce(
		{ type, ...(!notifications && { events: [] }) },
		recipientOf(standin, { userId, region }),
	);
}

/** A message to the skill was accepted. */
export function tellMessage(
	standin: Standin,
	address: { userId: string; region: Region; clientId: string },
	{ data, expiresAfterSeconds }: { data: Record<string, string>; expiresAfterSeconds: number },
): void {
	standin.skill.announce(
		{ type: 'Messaging.MessageReceived', message: data, expiresAfterSeconds },
		recipientOf(standin, address, address.clientId),
	);
}
