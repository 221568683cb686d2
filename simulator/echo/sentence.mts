import { spokenPreview } from '../../nodes/shared/alexa/proactiveEvent/spokenPreview.ts';
import { findEvent } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { localeName } from '../devices/deviceSettings.mts';
import type { PendingNotification } from '../pendingNotifications.mts';
import { payloadValues } from './payloadValues.mts';
import type { Sentence, SentencePart } from './wire.mts';

/** Around the texts of the request while the sentence is made; from Unicode's private use area. */
const [open, close] = ['\u{E000}', '\u{E001}'];

/** What is spoken on English devices is published; elsewhere English words hold the texts of the device's language. */
const isEnglish = (locale: string) => locale.startsWith('en-');

type Spoken = Pick<PendingNotification, 'event' | 'localizedAttributes' | 'referenceId'>;

/** What a device says for a notification. Dates are spoken in `zone`, by default that of this machine. */
export function sentenceOf(
	{ event, localizedAttributes, referenceId }: Spoken,
	locale: string,
	zone = 'local',
): Sentence {
	const { name, payload } = event as { name: string; payload: unknown };
	const definition = findEvent(name);
	const texts = localizedAttributes.find((entry) => entry.locale === locale);
	const values =
		definition &&
		payloadValues(definition, payload, texts, {
			zone,
			localized: (text) => open + text.replaceAll(open, '').replaceAll(close, '') + close,
		});
	const lang = isEnglish(locale) ? locale : 'en';
	const marked = definition && values && spokenPreview(definition, values, []);
	if (!marked) return unknownWording(name, referenceId);
	const parts = partsOf(marked, lang, locale);
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

function partsOf(marked: string, lang: string, locale: string): SentencePart[] {
	return marked
		.split(open)
		.flatMap((piece, index) => {
			if (index === 0) return [{ text: piece, lang }];
			const [own = '', rest = ''] = piece.split(close);
			return [
				{ text: own, lang: locale },
				{ text: rest, lang },
			];
		})
		.filter(({ text }) => text !== '');
}
