import type { INodeProperties } from 'n8n-workflow';
import { type Problem, Problems } from '../../alexa/input/problem';
import { readInteger, readNumber } from '../../alexa/input/number';

export interface SendOptions {
	concurrency: number;
	maxRetries: number;
	timeoutSeconds: number;
	/** 0 = no pacing. */
	requestsPerSecond: number;
}

const CONCURRENCY_DEFAULT = 10;
const MAX_RETRIES_DEFAULT = 4;
const TIMEOUT_SECONDS_DEFAULT = 30;
const NO_PACING = 0;

const LIMITS = {
	concurrency: { minimum: 1, maximum: 50 },
	maxRetries: { minimum: 0, maximum: 10 },
	timeout: { minimum: 1, maximum: 300 },
	requestsPerSecond: { minimum: 0, maximum: 1_000 },
};

/** The options that both nodes have, in the order of the alphabet as the editor shows them. */
export const sendOptionFields: INodeProperties[] = [
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: LIMITS.concurrency.minimum, maxValue: LIMITS.concurrency.maximum },
		default: CONCURRENCY_DEFAULT,
		description:
			'How many requests may be under way at once, 1 to 50. The output keeps the order of the input.',
	},
	{
		displayName: 'Include Request',
		name: 'includeRequest',
		type: 'boolean',
		default: false,
		description: 'Whether to add the body that was sent to the output, as "request"',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: LIMITS.maxRetries.minimum, maxValue: LIMITS.maxRetries.maximum },
		default: MAX_RETRIES_DEFAULT,
		description:
			'How often a request is repeated when Amazon is busy or the connection fails, 0 to 10. Only what cannot notify anybody twice is repeated.',
	},
	{
		displayName: 'Requests per Second',
		name: 'requestsPerSecond',
		type: 'number',
		typeOptions: {
			minValue: LIMITS.requestsPerSecond.minimum,
			maxValue: LIMITS.requestsPerSecond.maximum,
		},
		default: NO_PACING,
		description:
			'How many requests this node may start in a second, repeated ones included. 0 means as fast as possible.',
	},
	{
		displayName: 'Timeout (Seconds)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: LIMITS.timeout.minimum, maxValue: LIMITS.timeout.maximum },
		default: TIMEOUT_SECONDS_DEFAULT,
		description: 'How long to wait for an answer to one request, 1 to 300',
	},
];

/** What counts for the whole run; what was not added has its default. */
export function readSendOptions(raw: Readonly<Record<string, unknown>>): {
	options: SendOptions;
	problems: Problem[];
} {
	const problems = new Problems();
	const take = (
		name: keyof typeof LIMITS,
		field: string,
		preset: number,
		read: typeof readInteger,
	) => {
		const value = raw[name] ?? preset;
		return (
			problems.take({ field, path: `options.${name}` }, value, read(value, LIMITS[name])) ?? preset
		);
	};
	const options = {
		concurrency: take('concurrency', 'Concurrency', CONCURRENCY_DEFAULT, readInteger),
		maxRetries: take('maxRetries', 'Max Retries', MAX_RETRIES_DEFAULT, readInteger),
		timeoutSeconds: take('timeout', 'Timeout (Seconds)', TIMEOUT_SECONDS_DEFAULT, readNumber),
		requestsPerSecond: take('requestsPerSecond', 'Requests per Second', NO_PACING, readNumber),
	};
	return { options, problems: problems.list };
}
