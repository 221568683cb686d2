import {
	OTHER,
	RECEIVABLES,
	receivableFor,
	type Receivable,
} from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { SUBSCRIPTIONS } from './skillManifest.mts';
import { SAMPLES } from './skillSamples.mts';
import { markdownTable } from './table.mts';

const code = (texts: Iterable<string>) =>
	[...new Set(texts)].map((text) => `\`${text}\``).join(', ');

const samplesOf = (receivable: Receivable) =>
	SAMPLES.filter(({ type, request }) => receivableFor({ type, request }) === receivable);

/** The members of every output. */
const COMMON = Object.keys(SAMPLES[0]?.output ?? {}).filter((member) =>
	SAMPLES.every(({ output }) => member in output),
);

const anchor = (name: string) => name.toLowerCase().replaceAll(' ', '-');

function row(receivable: Receivable): string[] {
	const samples = samplesOf(receivable);
	return [
		`[${receivable.name}](sample-requests.md#${anchor(receivable.name)})`,
		code(samples.map(({ type }) => type)) +
			(receivable.value === OTHER ? 'all that are not in this table' : ''),
		code(samples.flatMap(({ type }) => SUBSCRIPTIONS[type] ?? [])) || '–',
	];
}

/** What can be chosen, its type and its name in the manifest. */
export const receivableTable = () =>
	[
		markdownTable(['Trigger On', '`type`', 'in `events.subscriptions`'], RECEIVABLES.map(row)),
		`All have ${code(COMMON)}.`,
	].join('\n\n');
