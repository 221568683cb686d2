import type { Sentence } from '../wire.mts';
import { element } from './dom.mts';
import { SENTENCES_SHOWN } from './limits.mts';

/** What the device says, each piece in its own language, and whether these are Amazon's words. */
export function sentenceElements(sentences: Sentence[]): HTMLElement[] {
	return sentences.map((sentence) => {
		const { lang, parts, note } = sentence;
		const pieces = parts.map((part) =>
			part.lang === lang ? part.text : element('span', { lang: part.lang, text: part.text }),
		);
		return element(
			'div',
			{ class: 'sentence' },
			element('p', { class: 'said', lang }, ...pieces),
			...(note ? [element('p', { class: 'note', text: note })] : []),
		);
	});
}

/** What a device reads of everything that was pending, as `all` of it counts as heard. */
export const shownOf = (all: Sentence[]): Sentence[] => all.slice(0, SENTENCES_SHOWN);

export function restElements(all: Sentence[]): HTMLElement[] {
	const rest = all.length - SENTENCES_SHOWN;
	if (rest <= 0) return [];
	return [element('p', { class: 'note', text: `and ${rest} more, which count as heard too` })];
}
