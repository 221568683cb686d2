import { isPlainObject } from '../input/json';
import { mask, safeText, shorten } from '../input/problem';

/** What a type of device result means, and what to do. */
interface Meaning {
	/** Ends a sentence that starts with a number of devices. */
	said: string;
	advice: string;
	/** The same commands may succeed in a moment. */
	isRepeated?: true;
	/** With a delivery time Alexa keeps trying. */
	isQueued?: true;
}

/**
 * By Amazon's type. What Amazon answers for a user without a screen is not documented.
 *
 * @see ask-sdk-model, services.datastore.v1.DispatchResultType
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
	SUCCESS: { said: 'has the data', advice: 'Nothing to do.' },
	INVALID_DEVICE: {
		said: 'cannot take the data, most likely because it does not have the widget of your skill',
		advice:
			'Add the widget on the Echo, in its Widget Gallery. An Echo without a screen cannot have one. If the widget was added just now, wait two seconds and send again.',
	},
	DEVICE_UNAVAILABLE: {
		said: 'is offline',
		advice: 'Add the option "Keep Trying For", and Alexa sends the data when the Echo is back.',
		isQueued: true,
	},
	DEVICE_PERMANENTLY_UNAVAILABLE: {
		said: 'is no longer registered',
		advice: 'Remove this device ID from your list.',
	},
	CONCURRENCY_ERROR: {
		said: 'was being changed by another request at the same time',
		advice: 'Send to one device from one workflow at a time, or raise "Max Retries".',
		isRepeated: true,
	},
	INTERNAL_ERROR: {
		said: 'had an error at Amazon',
		advice: 'Try again later.',
		isRepeated: true,
	},
	/** Not a type of Amazon's: the response does not list the device. */
	NO_RESULT: {
		said: "is missing from Alexa's response",
		advice: 'Look at the screen, and send the data again if it is not there.',
	},
	PENDING_REQUEST_COUNT_EXCEEDS_LIMIT: {
		said: 'has too many requests waiting for it',
		advice: 'Wait until the Echo is online, or cancel waiting deliveries (Delivery: Cancel).',
	},
};

const UNKNOWN: Meaning = {
	said: 'has a result that this node does not know',
	advice: 'Read "message" of this device in the output.',
};

export interface DeviceResult {
	deviceId: string;
	type: string;
	message: string;
}

const SHOWN_CHARACTERS = 200;

/** Amazon's longest has 35. */
const SHOWN_TYPE_CHARACTERS = 60;

/** The results of a response, or undefined if it has none. */
export function readDeviceResults(
	body: unknown,
	member: 'results' | 'items',
): DeviceResult[] | undefined {
	const list = isPlainObject(body) ? body[member] : undefined;
	if (!Array.isArray(list)) return undefined;
	return list.filter(isPlainObject).map(({ deviceId, type, message }) => ({
		deviceId: textOf(deviceId),
		type: shorten(safeText(mask(textOf(type))), SHOWN_TYPE_CHARACTERS),
		message: shorten(safeText(mask(textOf(message))), SHOWN_CHARACTERS),
	}));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const meaningOf = (type: string): Meaning =>
	Object.hasOwn(MEANINGS, type) ? (MEANINGS[type] ?? UNKNOWN) : UNKNOWN;

export const isRepeatedResult = ({ type }: DeviceResult): boolean =>
	meaningOf(type).isRepeated === true;

export const isQueuedResult = ({ type }: DeviceResult): boolean =>
	meaningOf(type).isQueued === true;

/** With a delivery time, and the device was offline. */
export const KEEPS_TRYING = 'Alexa keeps trying.';

export const adviceFor = (type: string): string => meaningOf(type).advice;

/** Such as `Each of 2 devices is offline (DEVICE_UNAVAILABLE). Add the option…`. The most common type comes first. */
export function describeResults(results: readonly DeviceResult[]): string {
	const counts = new Map<string, number>();
	for (const { type } of results) counts.set(type, (counts.get(type) ?? 0) + 1);
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.map(([type, count]) => {
			const { said, advice } = meaningOf(type);
			const who = count === 1 ? 'One device' : `Each of ${count} devices`;
			return `${who} ${said} (${type}). ${advice}`;
		})
		.join('\n\n');
}
