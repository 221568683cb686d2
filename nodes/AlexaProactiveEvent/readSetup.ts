import type { Region } from '../shared/alexa/amazon/regions';
import { STAGES } from '../shared/alexa/amazon/services';
import type { Given, GivenRegions } from '../shared/alexa/setupReport/finding';
import type { ChosenLocales } from '../shared/alexa/setupReport/locales';
import type { EventSetup } from '../shared/alexa/setupReport/report';
import { type Audience, readAudience } from '../shared/alexa/proactiveEvent/audience';
import { CUSTOM_EVENT, readCustomName } from '../shared/alexa/proactiveEvent/customEvent';
import { readLocales } from '../shared/alexa/proactiveEvent/translations';
import { EVENTS, findEvent, localizableFields } from '../shared/alexa/proactiveEvent/schemas';
import type { Problems } from '../shared/alexa/input/problem';
import { readChoice } from '../shared/alexa/input/choice';
import { readReported } from '../shared/n8n/setup/readReported';
import type { Parameters } from '../shared/n8n/parameters/parameters';
import {
	chosenRegions,
	readRegionChoice,
	readRegionChoices,
} from '../shared/n8n/parameters/region';

const EVENT_NAMES = [...EVENTS.map(({ name }) => name), CUSTOM_EVENT];

/** Reads what Check Setup looks at; each part has its own problems, so that the others can still be told. */
export function readEventSetup(parameters: Parameters, credentialRegion: Region): EventSetup {
	const stage = parameters.read('stage', 'Stage');
	return {
		stage: readReported(parameters, ['Stage'], (problems) =>
			problems.take({ field: 'Stage', path: 'stage' }, stage, readChoice(stage, STAGES)),
		),
		eventName: readReported(parameters, ['Event', 'Custom Event Name'], (problems) =>
			readEventName(parameters, problems),
		),
		audience: readReported(parameters, ['Audience', 'User ID'], (problems) =>
			readAddressee(parameters, problems),
		),
		regions: readChosenRegions(parameters, credentialRegion),
		locales: readChosenLocales(parameters),
	};
}

function readEventName(parameters: Parameters, problems: Problems): string | undefined {
	const event = parameters.read('event', 'Event');
	const ref = { field: 'Event', path: 'event.name' };
	const name = problems.take(ref, event, readChoice(event, EVENT_NAMES));
	return name === CUSTOM_EVENT
		? readCustomName(parameters.read('customName', 'Custom Event Name'), problems)
		: name;
}

function readAddressee(parameters: Parameters, problems: Problems): Audience | undefined {
	const audience = parameters.read('audience', 'Audience');
	const userId = audience === 'unicast' ? parameters.read('userId', 'User ID') : undefined;
	return readAudience(audience, userId, problems);
}

/** One region for one user, any number for everyone subscribed. */
function readChosenRegions(parameters: Parameters, credentialRegion: Region): GivenRegions {
	switch (parameters.read('audience', 'Audience')) {
		case 'unicast':
			return readReported(parameters, ['Region'], (problems) =>
				chosenRegions(
					readRegionChoice(parameters.read('region', 'Region'), problems),
					credentialRegion,
				),
			);
		case 'multicast':
			return readReported(parameters, ['Regions'], (problems) =>
				chosenRegions(
					readRegionChoices(parameters.read('regions', 'Regions'), problems),
					credentialRegion,
				),
			);
		default:
			return { ok: false, dependsOn: 'Audience' };
	}
}

function readChosenLocales(parameters: Parameters): Given<ChosenLocales> {
	const event = parameters.read('event', 'Event');
	if (event === CUSTOM_EVENT) return { ok: true, value: { kind: 'custom' } };
	const definition = findEvent(event);
	if (!definition) return { ok: false, dependsOn: 'Event' };
	if (localizableFields(definition).length === 0) return { ok: true, value: { kind: 'none' } };
	return readReported(parameters, ['Locales'], (problems) => ({
		kind: 'chosen',
		locales: readLocales(parameters.read('locales', 'Locales'), problems),
	}));
}
