import { isObject } from '../amazon/call.mts';

const entities: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&apos;': "'",
	'&amp;': '&',
};

/** What Alexa says for a response, without the marks of SSML. */
export function spokenText({ outputSpeech }: Record<string, unknown>): string | undefined {
	if (!isObject(outputSpeech)) return undefined;
	const { type, text, ssml } = outputSpeech;
	if (type === 'SSML') return typeof ssml === 'string' ? withoutTags(ssml) : undefined;
	return typeof text === 'string' ? text : undefined;
}

const withoutTags = (ssml: string): string =>
	ssml
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)
		.replace(/\s+/g, ' ')
		.replace(/ ([.,;:!?])/g, '$1')
		.trim();
