import { LOCALE_NAMES } from '../amazon/locales';
import { type Finding, type Reported, fine, unknown, type Verdict, notReported } from './finding';

/** How the texts of an event get their languages. */
export type ChosenLocales =
	/** The event has no text that differs by language. */
	| { kind: 'none' }
	/** A custom event brings its texts along. */
	| { kind: 'custom' }
	| { kind: 'chosen'; locales: string[] };

/** Which device languages get the texts. A device whose language is missing stays silent. */
export const checkLocales = (locales: Reported<ChosenLocales>): Finding => ({
	check: 'Locales',
	...(locales.ok ? judge(locales.value) : notReported(locales.error)),
});

function judge(chosen: ChosenLocales): Verdict {
	switch (chosen.kind) {
		case 'none':
			return fine(
				'This event has no text that differs by language: Alexa speaks a name as you typed it.',
			);
		case 'custom':
			return unknown(
				'Your own event contains its texts. A device whose language is missing in "Localized Attributes" stays silent.',
				'Run the operation "Preview", which compares its keys and locales.',
			);
		case 'chosen':
			return judgeChosen(chosen.locales);
	}
}

function judgeChosen(locales: readonly string[]): Verdict {
	const missing = LOCALE_NAMES.filter((locale) => !locales.includes(locale));
	if (missing.length === 0) return fine(`All ${LOCALE_NAMES.length} known locales get the text.`);
	return unknown(
		`${LOCALE_NAMES.length - missing.length} of the ${LOCALE_NAMES.length} known locales get the text. Devices set to ${missing.join(', ')} stay silent.`,
		'If your skill supports these languages, remove the option "Locales" to include them.',
	);
}
