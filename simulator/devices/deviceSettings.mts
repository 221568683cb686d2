import type { Region, Stage } from '../server/hosts.mts';

/** One simulated Echo and the customer whose it is. */
export interface DeviceSettings {
	/** Small letters, digits and hyphens. */
	id: string;
	name: string;
	/** What Alexa would tell the skill as `context.System.user.userId`. */
	userId: string;
	region: Region;
	/** The language the device is set to, such as de-DE. */
	locale: string;
	/** Which version of the skill the customer has enabled: a tester's development version, or the live one. */
	stage: Stage;
	/** Whether the customer lets this skill notify. */
	notifications: boolean;
	doNotDisturb: boolean;
	/** true for an Echo Show: it shows widgets. */
	screen?: boolean;
}

/** In the names of devices. */
const places: Readonly<Record<Region, string>> = {
	na: 'North America',
	eu: 'Europe',
	fe: 'the Far East',
};

const countries = new Intl.DisplayNames(['en'], { type: 'region' });
const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** "English, United States" */
export function localeName(locale: string): string {
	const [language = '', country = ''] = locale.split('-');
	return `${languages.of(language) ?? language}, ${countries.of(country) ?? country}`;
}

const deviceName = (region: Region, locale: string): string =>
	`Echo in ${places[region]} (${localeName(locale)})`;

export const deviceId = (region: Region, locale: string): string =>
	`${region}-${locale.toLowerCase()}`;

/** A device as it is when it is new. */
export function newDevice(region: Region, locale: string): DeviceSettings {
	const id = deviceId(region, locale);
	return {
		id,
		name: deviceName(region, locale),
		userId: `amzn1.ask.account.DEMO-${id.toUpperCase()}`,
		region,
		locale,
		stage: 'development',
		notifications: true,
		doNotDisturb: false,
	};
}

/** One for each region; the first has a screen. */
export const exampleDevices: DeviceSettings[] = [
	{ ...newDevice('na', 'en-US'), screen: true },
	newDevice('eu', 'de-DE'),
	newDevice('fe', 'ja-JP'),
];
