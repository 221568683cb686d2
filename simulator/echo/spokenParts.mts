import { eventSchema, isPublishedEvent } from '../amazon/contract.mts';
import { memberOf } from './payloadMembers.mts';
import { spokenValue, valueAt, type Speaker } from './spokenValue.mts';
import type { SentencePart } from './wire.mts';
import { wordings, type Wording } from './wordings.mts';

const placeholder = /\{([^}]+)\}/;

/** What a placeholder says; undefined if the payload has no value for it. */
type Say = (name: string) => SentencePart | undefined;

/**
 * The sentence of an event after the template of the contract, each piece in its language. `undefined` if the event is
 * not published, its payload is another, or the request has no text for this device.
 */
export function spokenParts(event: unknown, speaker: Speaker): SentencePart[] | undefined {
	if (!isPublishedEvent(event)) return undefined;
	const { name, payload } = event;
	const wording = wordings[name] ?? {};
	const member = (place: string) => memberOf(name, wording.places?.[place] ?? place);
	const valueOf = (place: string) => valueAt(payload, member(place).path);
	const say: Say = (place) => spokenValue(payload, member(place), speaker);
	const template = withoutAbsent(templateOf(name, wording, valueOf), wording, say);
	return filled(template, say, speaker.lang);
}

function templateOf(
	name: string,
	{ templates, chosenBy, countedBy }: Wording,
	valueOf: (place: string) => unknown,
): string {
	if (templates && chosenBy) return templates[String(valueOf(chosenBy))] ?? '';
	const template = eventSchema(name)['x-spokenText'];
	return countedBy ? template.replace('(s)', valueOf(countedBy) === 1 ? '' : 's') : template;
}

function withoutAbsent(template: string, { optional = {} }: Wording, say: Say): string {
	return Object.entries(optional).reduce((text, [piece, instead]) => {
		const place = placeholder.exec(piece)?.[1];
		return place === undefined || say(place) ? text : text.replace(piece, instead);
	}, template);
}

/** `undefined` if something has to be said and is not there. */
function filled(template: string, say: Say, lang: string): SentencePart[] | undefined {
	const joined: SentencePart[] = [];
	// Of what is split, every second piece is the name of a placeholder.
	for (const [index, piece] of template.split(placeholder).entries()) {
		const part = index % 2 === 1 ? say(piece) : { text: piece, lang };
		if (!part) return undefined;
		const last = joined.at(-1);
		if (last?.lang === part.lang) last.text += part.text;
		else if (part.text !== '') joined.push({ ...part });
	}
	return joined.length > 0 ? joined : undefined;
}
