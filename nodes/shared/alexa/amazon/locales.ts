/**
 * The locales a skill can have, with their languages. Amazon adds to the list now and then, so any text of the right
 * shape is accepted; these are the ones offered and preselected.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/develop-skills-in-multiple-languages.html
 */
export const LOCALES: Readonly<Record<string, string>> = {
	'ar-SA': 'Arabic',
	'de-DE': 'German',
	'en-AU': 'English',
	'en-CA': 'English',
	'en-GB': 'English',
	'en-IN': 'English',
	'en-US': 'English',
	'es-ES': 'Spanish',
	'es-MX': 'Spanish',
	'es-US': 'Spanish',
	'fr-CA': 'French',
	'fr-FR': 'French',
	'hi-IN': 'Hindi',
	'it-IT': 'Italian',
	'ja-JP': 'Japanese',
	'nl-NL': 'Dutch',
	'pt-BR': 'Portuguese',
};

export const LOCALE_NAMES = Object.keys(LOCALES);

const LOCALE_SHAPE = /^[a-z]{2}-[A-Z]{2}$/;

export const isLocale = (value: string) => LOCALE_SHAPE.test(value);
