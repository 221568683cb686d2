import { deviceId, newDevice, type DeviceSettings } from './deviceSettings.mts';
import { isLocale } from './locales.mts';

/** A new device needs `region` and `locale`; one that exists is named by its `id`, or by both of them. */
export type DeviceChange = Partial<DeviceSettings>;

/** A change that makes no sense; answered 400. */
export class WrongDevice extends Error {}

/** A device that does not exist; answered 404. */
export class NoSuchDevice extends WrongDevice {}

/** The device as it will be, or an error that says what is wrong with the change. */
export function changedDevice(
	change: DeviceChange,
	devices: readonly DeviceSettings[],
): DeviceSettings {
	const before = devices.find((device) => device.id === idOf(change));
	const given = Object.fromEntries(
		Object.entries(change).filter(([, value]) => value !== undefined),
	);
	const device = { ...(before ?? fresh(change)), ...given };
	const problem = problemOf(device, before, devices);
	if (problem) throw new WrongDevice(problem);
	return device;
}

function idOf({ id, region, locale }: DeviceChange): string | undefined {
	return id ?? (region && locale && deviceId(region, locale));
}

function fresh({ id, region, locale }: DeviceChange): DeviceSettings {
	if (region === undefined || locale === undefined) {
		throw new WrongDevice(`A new device needs a region and a locale; "${id}" does not exist yet`);
	}
	if (!isLocale(locale)) throw new WrongDevice(`"${locale}" is no locale such as en-US or de-DE`);
	return newDevice(region, locale);
}

function problemOf(
	device: DeviceSettings,
	before: DeviceSettings | undefined,
	devices: readonly DeviceSettings[],
): string | undefined {
	const { id, region, locale, userId } = device;
	if (!/^[a-z0-9-]{1,60}$/.test(id)) return 'An id has small letters, digits and hyphens, up to 60';
	if (!/^[^\s\p{Cc}]{1,500}$/u.test(userId) || /^\.\.?$/.test(userId)) {
		return 'A user id has no spaces, and 500 characters at most';
	}
	if (before && (before.region !== region || before.locale !== locale)) {
		return 'Region and locale of a device stay as they are; add another device';
	}
	const others = devices.filter((other) => other.id !== id);
	const same = others.find((other) => other.region === region && other.locale === locale);
	if (same) return `There is a device for ${region} and ${locale} already: ${same.id}`;
	const abroad = others.find((other) => other.userId === userId && other.region !== region);
	return abroad && `The user of ${abroad.id} is in ${abroad.region}: a customer has one region`;
}
