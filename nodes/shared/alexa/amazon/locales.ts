/**
 * The locales a skill can have. Amazon adds to the list now and then, so any text of the right shape is accepted;
 * these are the ones offered and preselected.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/develop-skills-in-multiple-languages.html
 */
export const LOCALES: Readonly<Record<string, string>> = {
	'ar-SA': 'Arabic (Saudi Arabia)',
	'de-DE': 'German (Germany)',
	'en-AU': 'English (Australia)',
	'en-CA': 'English (Canada)',
	'en-GB': 'English (United Kingdom)',
	'en-IN': 'English (India)',
	'en-US': 'English (United States)',
	'es-ES': 'Spanish (Spain)',
	'es-MX': 'Spanish (Mexico)',
	'es-US': 'Spanish (United States)',
	'fr-CA': 'French (Canada)',
	'fr-FR': 'French (France)',
	'hi-IN': 'Hindi (India)',
	'it-IT': 'Italian (Italy)',
	'ja-JP': 'Japanese (Japan)',
	'nl-NL': 'Dutch (Netherlands)',
	'pt-BR': 'Portuguese (Brazil)',
};

export const LOCALE_NAMES = Object.keys(LOCALES);

const LOCALE_SHAPE = /^[a-z]{2}-[A-Z]{2}$/;

export const isLocale = (value: string) => LOCALE_SHAPE.test(value);
