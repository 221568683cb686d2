import { REFUSAL_CODES, REFUSALS } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { REFUSAL_ADVICE } from './refusalAdvice.mts';

/** Words of a request stand in code, for Markdown would make a link of an address, and bold of `__`. */
const inMarkdown = (text: string) =>
	text.replace(/"([^"]*)"/g, '`$1`').replace(/https:[^\s`]+/g, '`$&`');

/** A section for each code, in the order in which they are looked for. */
export const refusalSections = () =>
	REFUSAL_CODES.map((code) =>
		[
			`### \`${code}\``,
			`What was found: ${inMarkdown(REFUSALS[code])}.`,
			`What to do: ${REFUSAL_ADVICE[code]}`,
		].join('\n\n'),
	).join('\n\n');
