import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { type Problem, Problems } from '../../alexa/input/problem';
import { parseChoice, parseChoices, parseInteger, parseNumber } from '../../alexa/input/values';
import { FIELDS } from '../../alexa/input/fields';
import {
	type Region,
	REGION_CHOICES,
	REGION_NAMES,
	type RegionChoice,
	REGIONS,
} from '../../alexa/amazon/regions';
import type { ChosenRegion } from '../../alexa/setupReport/finding';
import type { Parameters } from './parameters';

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
		read: typeof parseInteger,
	) => {
		const value = raw[name] ?? preset;
		return (
			problems.take({ field, path: `options.${name}` }, value, read(value, LIMITS[name])) ?? preset
		);
	};
	const options = {
		concurrency: take('concurrency', 'Concurrency', CONCURRENCY_DEFAULT, parseInteger),
		maxRetries: take('maxRetries', 'Max Retries', MAX_RETRIES_DEFAULT, parseInteger),
		timeoutSeconds: take('timeout', 'Timeout (Seconds)', TIMEOUT_SECONDS_DEFAULT, parseNumber),
		requestsPerSecond: take('requestsPerSecond', 'Requests per Second', NO_PACING, parseNumber),
	};
	return { options, problems: problems.list };
}

/** The pick-list of both `region` and `regions`. */
export const regionOptions: INodePropertyOptions[] = [
	{ name: 'As in the Credential', value: 'credential' },
	...REGION_NAMES.map((region) => ({
		name: `${REGIONS[region].label} (${region})`,
		value: region,
	})),
];

/** The region of one user, the same field in both nodes. */
export const regionField = (displayOptions: IDisplayOptions): INodeProperties => ({
	displayName: FIELDS.region.field,
	name: FIELDS.region.name,
	type: 'options',
	options: regionOptions,
	default: 'credential',
	displayOptions,
	description:
		'Where the Alexa account of the user is. One of: credential (as set there), na (North America), eu (Europe and India), fe (Far East and Australia). Another region does not know the user.',
});

/** The region of one user, in a list; empty if there is a problem with the field. */
export function collectRegion(
	parameters: Parameters,
	credentialRegion: Region,
	problems: Problems,
): ChosenRegion[] {
	const raw = parameters.read(FIELDS.region);
	const choice = problems.take(FIELDS.region, raw, parseChoice(raw, REGION_CHOICES));
	return choice ? resolve([choice], credentialRegion) : [];
}

/** The regions of everyone subscribed; empty if there is a problem with the field. */
export function collectRegions(
	parameters: Parameters,
	credentialRegion: Region,
	problems: Problems,
): ChosenRegion[] {
	const raw = parameters.read(FIELDS.regions);
	const choices = problems.take(
		FIELDS.regions,
		raw,
		parseChoices(raw, REGION_CHOICES, REGION_CHOICES.length),
	);
	return resolve(choices ?? [], credentialRegion);
}

/** Each region once; one that both the credential and the node name counts as the node's. */
function resolve(choices: readonly RegionChoice[], credentialRegion: Region): ChosenRegion[] {
	const regions = choices.map((choice) => (choice === 'credential' ? credentialRegion : choice));
	return Array.from(new Set(regions), (region) => ({
		region,
		from: choices.includes(region) ? 'node' : 'credential',
	}));
}
