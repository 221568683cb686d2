import {
	RECEIVABLES,
	type Receivable,
} from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { COMMON_MEMBERS, type Sample, samplesOf } from './skillSamples.mts';

/** The members that each output has are on one line, those of its own on a line each. */
function membersOf(output: Sample['output']): string {
	const json = (name: string) => `${JSON.stringify(name)}:${JSON.stringify(output[name])}`;
	const own = Object.keys(output).filter((name) => !COMMON_MEMBERS.includes(name));
	return [COMMON_MEMBERS.map(json).join(','), ...own.map(json)].join(',\n');
}

/** What n8n's dialog takes: a list with one item. */
const block = ({ output }: Sample) => `\`\`\`json\n[{${membersOf(output)}}]\n\`\`\``;

const heading = ({ type, when }: Sample) => `### \`${type}\`${when === '' ? '' : `, ${when}`}`;

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
