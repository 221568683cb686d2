import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	type Region,
	REGION_CHOICES,
	REGION_NAMES,
	REGIONS,
	type RegionChoice,
} from '../alexa/amazon/regions';
import type { Problems } from '../alexa/problems';
import { readChoice, readChoices } from '../alexa/read/choice';

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
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: regionOptions,
	default: 'credential',
	displayOptions,
	description:
		'Where the Alexa account of the user is. One of: credential (as set there), na (North America), eu (Europe and India), fe (Far East and Australia). Another region does not know the user.',
});

const resolve = (choice: RegionChoice, credentialRegion: Region): Region =>
	choice === 'credential' ? credentialRegion : choice;

export function readRegion(raw: unknown, credentialRegion: Region, problems: Problems): Region[] {
	const choice = problems.take(
		{ field: 'Region', path: 'region' },
		raw,
		readChoice(raw, REGION_CHOICES),
	);
	return choice ? [resolve(choice, credentialRegion)] : [];
}

/** The chosen regions, each once: the credential's may be one of the others. */
export function readRegions(raw: unknown, credentialRegion: Region, problems: Problems): Region[] {
	const choices = problems.take(
		{ field: 'Regions', path: 'regions' },
		raw,
		readChoices(raw, REGION_CHOICES, REGION_CHOICES.length),
	);
	return Array.from(new Set((choices ?? []).map((choice) => resolve(choice, credentialRegion))));
}
