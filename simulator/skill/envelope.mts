import { randomUUID } from 'node:crypto';
import { exampleDeviceId, type WidgetDevice } from '../devices/widgetDevices.mts';
import { apiAddresses, type Region, type Stage } from '../server/hosts.mts';
import { contentOf, linkedAccount } from './requestContents.mts';
import { isSpoken, REQUEST_TYPES, type SkillRequest } from './skillRequest.mts';
import { isOfWidget } from './widgetContents.mts';

/** Opens nothing; a real one is a long JSON web token. */
const EXAMPLE_API_TOKEN = 'example-api-access-token';

/** For whom a request is. */
export interface Recipient {
	userId: string;
	region: Region;
	/** Of the device that was spoken to or touched. */
	locale: string;
	/** Absent: an example. */
	device?: Pick<WidgetDevice, 'deviceId' | 'widgets'> & { stage: Stage };
	/** Of the skill. */
	applicationId: string;
}

export interface Envelope {
	version: '1.0';
	session?: object;
	context: { System: object; 'Alexa.DataStore.PackageManager'?: object };
	request: { type: string; requestId: string; timestamp: string | number; locale?: string };
}

/** The whole of what Alexa sends. */
export function envelopeOf(request: SkillRequest, to: Recipient, now: number): Envelope {
	const { type, requestId = newId('request'), timestamp = instant(now) } = request;
	const isOfDevice = REQUEST_TYPES[type] === 'requests';
	const locale = request.locale ?? (isOfDevice ? to.locale : undefined);
	return {
		version: '1.0',
		...(isSpoken(type) && { session: sessionOf(request, to) }),
		context: {
			System: systemOf(request, to, isOfDevice),
			...(isOfWidget(type) && { 'Alexa.DataStore.PackageManager': packagesOf(to) }),
		},
		request: { type, requestId, timestamp, ...(locale && { locale }), ...contentOf(request, to) },
	};
}

function sessionOf(request: SkillRequest, to: Recipient): object {
	return {
		new: request.type !== 'SessionEndedRequest',
		sessionId: newId('session'),
		...applicationOf(request, to),
		attributes: {},
		user: userOf(request, to),
	};
}

/** What is on the device, by the names of the SDK and of real devices; Amazon's page has `packageVersion`. */
const packagesOf = ({ device }: Recipient): object => ({
	installedPackages: (device?.widgets ?? []).map(({ packageId, version }) => ({
		packageId,
		version,
	})),
});

/** An event or a message names no device. */
function systemOf(request: SkillRequest, to: Recipient, isOfDevice: boolean): object {
	const { deviceId = exampleDeviceId } = to.device ?? {};
	return {
		...applicationOf(request, to),
		user: userOf(request, to),
		...(isOfDevice && { device: { deviceId, supportedInterfaces: {} } }),
		apiEndpoint: apiAddresses[to.region],
		apiAccessToken: EXAMPLE_API_TOKEN,
	};
}

const applicationOf = ({ application = true }: SkillRequest, { applicationId }: Recipient) =>
	application ? { application: { applicationId } } : {};

const userOf = (request: SkillRequest, { userId }: Recipient) => ({
	userId,
	...linkedAccount(request),
});

const newId = (of: 'request' | 'session') => `amzn1.echo-api.${of}.${randomUUID()}`;

/** Amazon's times have whole seconds. */
const instant = (now: number) => new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z');
