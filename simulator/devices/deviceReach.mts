import type { Reach } from '../amazon/checks.mts';
import { usedKeys } from '../amazon/localizedKeys.mts';
import type { Region, Stage } from '../server/hosts.mts';
import type { DeviceSettings } from './deviceSettings.mts';

/** What decides whether an event gets to a device. */
interface EventAddress {
	region: Region;
	stage: Stage;
	payload: unknown;
	localizedAttributes: readonly Record<string, unknown>[];
}

/** Why the customer of a device is out of reach; Amazon refuses a unicast then. */
export function customerObstacle(
	device: DeviceSettings,
	{ region, stage }: Pick<EventAddress, 'region' | 'stage'>,
): string | undefined {
	if (device.region !== region) return `the user is in ${device.region}, not in ${region}`;
	if (!device.notifications) {
		return 'the user is not subscribed: they have switched off the notifications of this skill';
	}
	if (device.stage === stage) return undefined;
	return device.stage === 'live'
		? 'the user has enabled the live version of the skill, not the development version'
		: 'the user has enabled the development version of the skill, not the live version';
}

/** Why a device that gets an event shows nothing: alexa-cookbook issues 192 and 221. */
export function languageObstacle(
	{ locale }: DeviceSettings,
	{ payload, localizedAttributes }: EventAddress,
): string | undefined {
	if (usedKeys(payload).size === 0) return undefined;
	const locales = localizedAttributes.map((entry) => String(entry.locale));
	return locales.includes(locale)
		? undefined
		: `the device speaks ${locale}, and the request has no texts for it (only ${locales.join(', ')}), so it stays silent`;
}

export const reach = ({ id }: DeviceSettings, why: string | undefined): Reach =>
	why === undefined ? { device: id, reached: true } : { device: id, reached: false, why };
