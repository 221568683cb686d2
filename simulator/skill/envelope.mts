import { randomUUID } from 'node:crypto';
import { apiAddresses, type Region } from '../server/hosts.mts';
import { contentOf, linkedAccount } from './requestContents.mts';
import { REQUEST_TYPES, type SkillRequest } from './skillRequest.mts';

/** Opens nothing; a real one is a long JSON web token. */
const EXAMPLE_API_TOKEN = 'example-api-access-token';
const EXAMPLE_DEVICE = 'amzn1.ask.device.EXAMPLE';

/** For whom a request is. */
export interface Recipient {
	userId: string;
	region: Region;
	/** Of the device that was spoken to. */
	locale: string;
	/** Of the skill. */
	applicationId: string;
}

export interface Envelope {
	version: '1.0';
	session?: object;
	context: { System: object };
	request: { type: string; requestId: string; timestamp: string | number; locale?: string };
}

/** The whole of what Alexa sends. */
export function envelopeOf(request: SkillRequest, to: Recipient, now: number): Envelope {
	const { type, requestId = newId('request'), timestamp = instant(now) } = request;
	const isSpoken = REQUEST_TYPES[type] === 'requests';
	const locale = request.locale ?? (isSpoken ? to.locale : undefined);
	return {
		version: '1.0',
		...(isSpoken && { session: sessionOf(request, to) }),
		context: { System: systemOf(request, to, isSpoken) },
		request: { type, requestId, timestamp, ...(locale && { locale }), ...contentOf(request) },
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

/** Out of a session no device is named. */
function systemOf(request: SkillRequest, to: Recipient, isSpoken: boolean): object {
	return {
		...applicationOf(request, to),
		user: userOf(request, to),
		...(isSpoken && { device: { deviceId: EXAMPLE_DEVICE, supportedInterfaces: {} } }),
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
