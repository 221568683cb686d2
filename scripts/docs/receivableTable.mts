import {
	OTHER,
	RECEIVABLES,
	type Receivable,
} from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { SUBSCRIPTIONS } from './skillManifest.mts';
import { COMMON_MEMBERS, samplesOf } from './skillSamples.mts';

const code = (texts: Iterable<string>) =>
	[...new Set(texts)].map((text) => `\`${text}\``).join(', ');

const anchor = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Its types, each with its name in the manifest, if it has one. */
const typesOf = (receivable: Receivable) =>
	[...new Set(samplesOf(receivable).map(({ type }) => type))]
		.map((type) => code([type, SUBSCRIPTIONS[type] ?? []].flat()).replace(', ', ' – '))
		.join(', ');

const line = (receivable: Receivable) => {
	const types =
		receivable.value === OTHER ? 'each type that is not in this list' : typesOf(receivable);
	return `- [${receivable.name}](sample-requests.md#${anchor(receivable.name)}): ${types}`;
};

/** What can be chosen, its types and their names in the manifest, and what all have. */
export const receivableTable = () =>
	[RECEIVABLES.map(line).join('\n'), `All have ${code(COMMON_MEMBERS)}.`].join('\n\n');
