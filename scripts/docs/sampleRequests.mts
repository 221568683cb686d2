import { RECEIVABLES, receivableFor } from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { SAMPLES, type Sample } from './skillSamples.mts';

/** The members that each output has are on one line, those of its own on a line each. */
function membersOf(output: Sample['output']): string {
	const members = Object.entries(output).map(
		([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
	);
	const [common, own] = [members.slice(0, COMMON), members.slice(COMMON)];
	return [common.join(','), ...own].join(',\n');
}

/** `type`, `userId`, `region`, `requestId`, `timestamp` and `locale` come first. */
const COMMON = 6;

/** What n8n's dialog takes: a list with one item. */
const block = ({ output }: Sample) => `\`\`\`json\n[{${membersOf(output)}}]\n\`\`\``;

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
