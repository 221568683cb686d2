import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	type Region,
	REGION_CHOICES,
	REGION_NAMES,
	type RegionChoice,
	REGIONS,
} from '../../alexa/amazon/regions';
import { FIELDS } from '../../alexa/input/fields';
import { type Problem, Problems } from '../../alexa/input/problem';
import {
	isOn,
	parseChoice,
	parseChoices,
	parseInteger,
	parseNumber,
} from '../../alexa/input/values';
import type { ChosenRegion } from '../../alexa/setupReport/finding';
import { byLabel, simplifyField } from './editorFields';
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

/** The options that all sending nodes have. */
export const sendOptionFields: INodeProperties[] = [
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: LIMITS.concurrency.minimum, maxValue: LIMITS.concurrency.maximum },
		default: CONCURRENCY_DEFAULT,
		description:
			'How many requests to send at the same time, 1 to 50. The output keeps the order of the input.',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: LIMITS.maxRetries.minimum, maxValue: LIMITS.maxRetries.maximum },
		default: MAX_RETRIES_DEFAULT,
		description: 'How many times to try again if Amazon is busy or the connection fails, 0 to 10',
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
		description: 'The most requests to start in one second, retries included. 0 means no limit.',
	},
	simplifyField,
	{
		displayName: 'Timeout (Seconds)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: LIMITS.timeout.minimum, maxValue: LIMITS.timeout.maximum },
		default: TIMEOUT_SECONDS_DEFAULT,
		description: 'How long one request may take, 1 to 300 seconds',
	},
];

/** Of each item; those of the first one count for the run. What was not added has its default. */
export function readSendOptions(
	parameters: Parameters,
	presets: Partial<SendOptions> = {},
): {
	options: SendOptions;
	problems: Problem[];
} {
	const problems = new Problems();
	const take = (name: keyof typeof LIMITS, preset: number, parse: typeof parseInteger) => {
		const value = parameters.read(FIELDS[name]) ?? preset;
		return problems.take(FIELDS[name], value, parse(value, LIMITS[name])) ?? preset;
	};
	const options = {
		concurrency: take('concurrency', CONCURRENCY_DEFAULT, parseInteger),
		maxRetries: take('maxRetries', MAX_RETRIES_DEFAULT, parseInteger),
		timeoutSeconds: take('timeout', TIMEOUT_SECONDS_DEFAULT, parseNumber),
		requestsPerSecond: take(
			'requestsPerSecond',
			presets.requestsPerSecond ?? NO_PACING,
			parseNumber,
		),
	};
	return { options, problems: problems.list };
}

/** Whether the output is the short one, which it is unless the user says otherwise. */
export const isSimplified = (parameters: Parameters): boolean =>
	isOn(parameters.read(FIELDS.simplify) ?? true);

/** The pick-list of both `region` and `regions`. */
export const regionOptions: INodePropertyOptions[] = [
	...REGION_NAMES.map((region) => ({
		name: `${REGIONS[region].label} (${region})`,
		value: region,
	})),
	{ name: 'Same as Credential', value: 'credential' },
].sort(byLabel);

export const regionField = {
	displayName: FIELDS.region.field,
	name: FIELDS.region.name,
	type: 'options',
	options: regionOptions,
	default: 'credential',
	description:
		'Where the Amazon account of the user is. One of: credential (the region in the credential), na (North America), eu (Europe and India), fe (Far East and Australia).',
} satisfies INodeProperties;

/** The region of one user, in a list; empty if there is a problem with the field. */
export function collectRegion(
	parameters: Parameters,
	credentialRegion: Region,
	problems: Problems,
): ChosenRegion[] {
	const raw = parameters.read(FIELDS.region) ?? 'credential';
	const choice = problems.take(FIELDS.region, raw, parseChoice(raw, REGION_CHOICES));
	return choice ? resolve([choice], credentialRegion) : [];
}

/** The regions of an event; empty if there is a problem with the field. */
export function collectRegions(
	parameters: Parameters,
	credentialRegion: Region,
	problems: Problems,
): ChosenRegion[] {
	const regions = resolve(collectRegionChoices(parameters, problems), credentialRegion);
	return isOneTooMany(parameters, regions.length, problems) ? [] : regions;
}

/** The same where no credential is at hand: it may or may not have one of the regions that are chosen beside it. */
export function collectRegionChoices(parameters: Parameters, problems: Problems): RegionChoice[] {
	const raw = readRegions(parameters);
	const parsed = parseChoices(raw, REGION_CHOICES, REGION_CHOICES.length);
	const choices = problems.take(FIELDS.regions, raw, parsed) ?? [];
	const named = choices.filter((choice) => choice !== 'credential').length;
	return isOneTooMany(parameters, named, problems) ? [] : choices;
}

const readRegions = (parameters: Parameters) => parameters.read(FIELDS.regions) ?? ['credential'];

function isOneTooMany(parameters: Parameters, count: number, problems: Problems): boolean {
	if (count < 2 || parameters.read(FIELDS.audience) !== 'unicast') return false;
	problems.add(FIELDS.regions, readRegions(parameters), ONE_REGION);
	return true;
}

const ONE_REGION = 'must be one region, because the account of one user is in one region';

/** Each region once; one that both the credential and the node name counts as the node's. */
function resolve(choices: readonly RegionChoice[], credentialRegion: Region): ChosenRegion[] {
	const regions = choices.map((choice) => (choice === 'credential' ? credentialRegion : choice));
	return Array.from(new Set(regions), (region) => ({
		region,
		from: choices.includes(region) ? 'node' : 'credential',
	}));
}
