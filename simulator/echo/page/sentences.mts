import type { Sentence } from '../wire.mts';
import { element } from './dom.mts';

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
