import { localeName } from '../devices/deviceSettings.mts';
import type { PendingNotification } from '../state/pendingNotifications.mts';
import { spokenParts } from './spokenParts.mts';
import type { Sentence, SentencePart } from './wire.mts';

/** What is spoken on English devices is published; elsewhere English words contain the texts of the device's language. */
const isEnglish = (locale: string) => locale.startsWith('en-');

type Spoken = Pick<PendingNotification, 'event' | 'localizedAttributes' | 'referenceId'>;

/** What a device says for a notification. Dates are spoken in `zone`, by default that of this machine. */
export function sentenceOf(
	{ event, localizedAttributes, referenceId }: Spoken,
	locale: string,
	zone?: string,
): Sentence {
	const texts = localizedAttributes.find((entry) => entry.locale === locale) ?? {};
	const lang = isEnglish(locale) ? locale : 'en';
	const parts = spokenParts(event, { locale, lang, texts, zone });
	if (!parts) return unknownWording((event as { name: string }).name, referenceId);
	const text = parts.map((part) => part.text).join('');
	if (isEnglish(locale)) return { text, lang, parts, published: true, referenceId };
	return { text, lang, parts, published: false, referenceId, note: notPublished(locale, parts) };
}

function notPublished(locale: string, parts: SentencePart[]): string {
	const [language] = localeName(locale).split(',');
	const own = parts.some(({ lang }) => lang === locale) ? ` with your ${language} texts` : '';
	return `Amazon has not published the wording in ${locale}; this is the English template${own}.`;
}

function unknownWording(name: string, referenceId: string): Sentence {
	const text = `There is a notification of the event ${name}.`;
	return {
		text,
		lang: 'en',
		parts: [{ text, lang: 'en' }],
		published: false,
		referenceId,
		note: `What Alexa says for it is not known: ${name} with this payload is none of the eight published events.`,
	};
}

/** The answer when nothing is pending; Amazon's words for it are not published. */
export function nothingNew(): Sentence {
	const text = 'You have no new notifications.';
	return { text, lang: 'en', parts: [{ text, lang: 'en' }], published: false, referenceId: null };
}
