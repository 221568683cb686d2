import { isObject } from '../amazon/call.mts';
import { localizedKey } from '../amazon/localizedKeys.mts';
import type { Member } from './payloadMembers.mts';
import type { SentencePart } from './wire.mts';
import { spokenValues } from './wordings.mts';

/** The device that speaks. */
export interface Speaker {
	locale: string;
	/** Of the template. */
	lang: string;
	/** The texts that the request gives for this locale. */
	texts: Readonly<Record<string, unknown>>;
	/** Dates are spoken in the time zone of the customer; by default that of this machine. */
	zone: string | undefined;
}

export function valueAt(value: unknown, [key, ...rest]: string[]): unknown {
	if (key === undefined) return value;
	return isObject(value) ? valueAt(value[key], rest) : undefined;
}

/** How a value of a payload is spoken; undefined if there is none. */
export function spokenValue(
	payload: unknown,
	{ path, kind }: Member,
	speaker: Speaker,
): SentencePart | undefined {
	const value = valueAt(payload, path);
	const { lang, locale, texts, zone } = speaker;
	const key = localizedKey(value);
	if (key !== undefined) return part(texts[key], locale);
	if (kind === 'choice' && value !== undefined) return part(inWords([value].flat()), lang);
	if (kind === 'dateTime') return part(inEnglish(String(value), zone), lang);
	return part(typeof value === 'number' ? String(value) : value, lang);
}

const part = (text: unknown, lang: string): SentencePart | undefined =>
	typeof text === 'string' ? { text, lang } : undefined;

function inWords(values: unknown[]): string {
	const words = values
		.map(String)
		.map((value) => spokenValues[value] ?? value.toLowerCase().replaceAll('_', ' '));
	const last = words.pop() ?? '';
	return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

/** "May 20 at 9:15 AM". The contract does not say how Alexa speaks a date; this is how Americans read one out. */
function inEnglish(value: string, timeZone: string | undefined): string | undefined {
	const date = new Date(value);
	if (Number.isNaN(date.getTime())) return undefined;
	const parts = new Intl.DateTimeFormat('en-US', {
		month: 'long',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		hour12: true,
		...(timeZone !== undefined && { timeZone }),
	}).formatToParts(date);
	// One by one: what is between them differs from one version of Node to the next.
	const [month, day, hour, minute, half] = (
		['month', 'day', 'hour', 'minute', 'dayPeriod'] as const
	).map((type) => parts.find((each) => each.type === type)?.value);
	return `${month} ${day} at ${hour}:${minute} ${half}`;
}
