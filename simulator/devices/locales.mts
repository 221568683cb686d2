/**
 * The locales that a skill can have.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/develop-skills-in-multiple-languages.html
 */
export const locales: readonly string[] = [
	'ar-SA',
	'de-DE',
	'en-AU',
	'en-CA',
	'en-GB',
	'en-IN',
	'en-US',
	'es-ES',
	'es-MX',
	'es-US',
	'fr-CA',
	'fr-FR',
	'hi-IN',
	'it-IT',
	'ja-JP',
	'nl-NL',
	'pt-BR',
];

/** Amazon adds to the list now and then, so a device may have any locale of this shape. */
export const isLocale = (value: string): boolean => /^[a-z]{2}-[A-Z]{2}$/.test(value);
