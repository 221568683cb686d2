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
	SAMPLES.filter(({ type }) => receivableFor(type) === receivable);

/** What every output has, whatever came. */
const COMMON = Object.keys(SAMPLES[0]?.output ?? {}).filter((member) =>
	SAMPLES.every(({ output }) => member in output),
);

const anchor = (name: string) => name.toLowerCase().replaceAll(' ', '-');

function row(receivable: Receivable): string[] {
	const samples = samplesOf(receivable);
	const own = samples.flatMap(({ output }) => Object.keys(output));
	return [
		`[${receivable.name}](sample-requests.md#${anchor(receivable.name)})`,
		code(samples.map(({ type }) => type)) +
			(receivable.value === OTHER ? ', and all that are not in this table' : ''),
		code(samples.flatMap(({ type }) => SUBSCRIPTIONS[type] ?? [])) || 'none',
		code(own.filter((member) => !COMMON.includes(member))) || 'none',
	];
}

/** What can be chosen, what the manifest calls it, and what is told of it. */
export const receivableTable = () =>
	[
		markdownTable(
			['Events', '`type`', 'in `events.subscriptions`', 'members of its own'],
			RECEIVABLES.map(row),
		),
		`All have ${code(COMMON)}.`,
	].join('\n\n');
