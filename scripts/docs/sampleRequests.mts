import {
	RECEIVABLES,
	receivableFor,
	type Receivable,
} from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
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

const samplesOf = (receivable: Receivable) =>
	SAMPLES.filter(({ type, request }) => receivableFor({ type, request }) === receivable);

/** A name needs no heading below it if there is one sample, and no description if there are any. */
function section(receivable: Receivable): string {
	const samples = samplesOf(receivable);
	const content = samples.flatMap((sample) =>
		samples.length > 1 ? [heading(sample), block(sample)] : [block(sample)],
	);
	const described = samples.length > 0 ? content : [`${receivable.description}.`];
	return [`## ${receivable.name}`, ...described].join('\n\n');
}

/** One block of JSON to pin for each type, in the order in which the trigger offers them. */
export const sampleRequests = () => RECEIVABLES.map(section).join('\n\n');
