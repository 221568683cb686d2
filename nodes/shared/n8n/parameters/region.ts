import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	type Region,
	REGION_CHOICES,
	REGION_NAMES,
	REGIONS,
	type RegionChoice,
} from '../../alexa/amazon/regions';
import type { ChosenRegion } from '../../alexa/setupReport/finding';
import type { Problems } from '../../alexa/input/problem';
import { readChoice, readChoices } from '../../alexa/input/choice';

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

export const readRegion = (raw: unknown, credentialRegion: Region, problems: Problems): Region[] =>
	readRegionChoice(raw, problems).map((choice) => resolve(choice, credentialRegion));

/** The chosen regions, each once: the credential's may be one of the others. */
export const readRegions = (raw: unknown, credentialRegion: Region, problems: Problems): Region[] =>
	Array.from(
		new Set(readRegionChoices(raw, problems).map((choice) => resolve(choice, credentialRegion))),
	);

/** What was picked in the field of one region, in a list; empty with the problem noted. */
export function readRegionChoice(raw: unknown, problems: Problems): RegionChoice[] {
	const ref = { field: 'Region', path: 'region' };
	const choice = problems.take(ref, raw, readChoice(raw, REGION_CHOICES));
	return choice ? [choice] : [];
}

/** What was picked in the field of several regions. */
export function readRegionChoices(raw: unknown, problems: Problems): RegionChoice[] {
	const ref = { field: 'Regions', path: 'regions' };
	return problems.take(ref, raw, readChoices(raw, REGION_CHOICES, REGION_CHOICES.length)) ?? [];
}

/** The same choices with who says so; a region that both name counts as the node's. */
export function chosenRegions(
	choices: readonly RegionChoice[],
	credentialRegion: Region,
): ChosenRegion[] {
	const named = choices.filter((choice) => choice !== 'credential');
	const isOwn = choices.includes('credential') && !named.includes(credentialRegion);
	return [
		...(isOwn ? [{ region: credentialRegion, from: 'credential' as const }] : []),
		...named.map((region) => ({ region, from: 'node' as const })),
	];
}
