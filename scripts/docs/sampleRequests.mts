import { RECEIVABLES, receivableFor } from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { SAMPLES, type Sample } from './skillSamples.mts';

/** What n8n's dialog takes: a list with one item. */
const block = ({ output }: Sample) => `\`\`\`json\n${JSON.stringify([output], null, 2)}\n\`\`\``;

const heading = ({ type, when }: Sample) => `### \`${type}\`${when === '' ? '' : `, ${when}`}`;

/** One block of JSON to pin for each type, in the order in which the trigger offers them. */
export const sampleRequests = () =>
	RECEIVABLES.map((receivable) =>
		[
			`## ${receivable.name}`,
			`${receivable.description}.`,
			...SAMPLES.filter(
				({ type, request }) => receivableFor({ type, request }) === receivable,
			).flatMap((sample) => [heading(sample), block(sample)]),
		].join('\n\n'),
	).join('\n\n');
