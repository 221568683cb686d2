import { REFUSAL_CODES, REFUSALS } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { REFUSAL_ADVICE } from './refusalAdvice.mts';

/** Words of a request are in code, because Markdown would make a link of an address, and bold of `__`. */
const inMarkdown = (text: string) =>
	text.replace(/"([^"]*)"/g, '`$1`').replace(/https:[^\s`]+/g, '`$&`');

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const foundText = (code: (typeof REFUSAL_CODES)[number]) =>
	`*${upperFirst(inMarkdown(REFUSALS[code]))}.*`;

/** A section for each code, in the order of the checks. Links to a code lead to its heading. */
export const refusalSections = () =>
	REFUSAL_CODES.map((code) =>
		[`### \`${code}\``, `${foundText(code)} ${REFUSAL_ADVICE[code]}`].join('\n\n'),
	).join('\n\n');
