import { REFUSAL_CODES, REFUSALS } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { REFUSAL_ADVICE, VERDICTS } from './refusalAdvice.mts';

type Code = (typeof REFUSAL_CODES)[number];

/** Words of a request are in code, because Markdown would make a link of an address, and bold of `__`. */
const inMarkdown = (text: string) =>
	text.replace(/"([^"]*)"/g, '`$1`').replace(/https:[^\s`]+/g, '`$&`');

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const foundText = (code: Code) => `*${upperFirst(inMarkdown(REFUSALS[code]))}.*`;

/** A verdict, what to do, and the codes of which there is no more to say. */
const verdictLine = ([verdict, whatToDo]: [string, string]) => {
	const codes = REFUSAL_CODES.filter((code) => {
		const advice = REFUSAL_ADVICE[code];
		return advice.verdict === verdict && advice.more === undefined;
	});
	return `- **${verdict}**: ${whatToDo} ${codes.map((code) => `\`${code}\``).join(', ')}.`;
};

const section = (code: Code) => {
	const { verdict, more } = REFUSAL_ADVICE[code];
	const named = verdict === undefined ? [] : [`**${verdict}**.`];
	return `### \`${code}\`\n\n${[foundText(code), ...named, more].join(' ')}`;
};

/** The verdicts, and a section for each code with advice of its own, in the order of the checks. */
export const refusalSections = () =>
	[
		Object.entries(VERDICTS).map(verdictLine).join('\n'),
		...REFUSAL_CODES.filter((code) => REFUSAL_ADVICE[code].more !== undefined).map(section),
	].join('\n\n');
