import type { Region } from '../shared/alexa/amazon/regions';
import { STAGES } from '../shared/alexa/amazon/services';
import type { Reported, ReportedRegions } from '../shared/alexa/setupReport/finding';
import type { ChosenLocales } from '../shared/alexa/setupReport/locales';
import type { EventSetup } from '../shared/alexa/setupReport/report';
import { type Audience, collectAudience } from '../shared/alexa/proactiveEvent/buildEvent';
import { collectCustomName, CUSTOM_EVENT } from '../shared/alexa/proactiveEvent/customEvent';
import { collectLocales } from '../shared/alexa/proactiveEvent/translations';
import { EVENTS, findEvent, localizableFields } from '../shared/alexa/proactiveEvent/schemas';
import type { Problems } from '../shared/alexa/input/problem';
import { parseChoice } from '../shared/alexa/input/values';
import { readReported } from '../shared/n8n/setup/readReported';
import type { Parameters } from '../shared/n8n/parameters/parameters';
import { collectRegion, collectRegions } from '../shared/n8n/parameters/sendOptions';
import { fail, ok } from '../shared/alexa/lib/result';
import { FIELDS } from '../shared/alexa/input/fields';

const EVENT_NAMES = [...EVENTS.map(({ name }) => name), CUSTOM_EVENT];

/** Reads what Check Setup looks at; each part has its own problems, so that the others can still be told. */
export function readEventSetup(parameters: Parameters, credentialRegion: Region): EventSetup {
	const stage = parameters.read(FIELDS.stage);
	return {
		stage: readReported(parameters, [FIELDS.stage], (problems) =>
			problems.take(FIELDS.stage, stage, parseChoice(stage, STAGES)),
		),
		eventName: readReported(parameters, [FIELDS.event, FIELDS.customName], (problems) =>
			collectEventName(parameters, problems),
		),
		audience: readReported(parameters, [FIELDS.audience, FIELDS.userId], (problems) =>
			collectAudienceOf(parameters, problems),
		),
		regions: reportRegions(parameters, credentialRegion),
		locales: reportLocales(parameters),
	};
}

function collectEventName(parameters: Parameters, problems: Problems): string | undefined {
	const event = parameters.read(FIELDS.event);
	const name = problems.take(FIELDS.event, event, parseChoice(event, EVENT_NAMES));
	return name === CUSTOM_EVENT
		? collectCustomName(parameters.read(FIELDS.customName), problems)
		: name;
}

function collectAudienceOf(parameters: Parameters, problems: Problems): Audience | undefined {
	const audience = parameters.read(FIELDS.audience);
	const userId = audience === 'unicast' ? parameters.read(FIELDS.userId) : undefined;
	return collectAudience(audience, userId, problems);
}

function reportRegions(parameters: Parameters, credentialRegion: Region): ReportedRegions {
	const { audience, region, regions } = FIELDS;
	switch (parameters.read(audience)) {
		case 'unicast':
			return readReported(parameters, [region], (problems) =>
				collectRegion(parameters, credentialRegion, problems),
			);
		case 'multicast':
			return readReported(parameters, [regions], (problems) =>
				collectRegions(parameters, credentialRegion, problems),
			);
		default:
			return fail({ dependsOn: audience.field });
	}
}

function reportLocales(parameters: Parameters): Reported<ChosenLocales> {
	const event = parameters.read(FIELDS.event);
	if (event === CUSTOM_EVENT) return ok({ kind: 'custom' });
	const definition = findEvent(event);
	if (!definition) return fail({ dependsOn: FIELDS.event.field });
	if (localizableFields(definition).length === 0) return ok({ kind: 'none' });
	return readReported(parameters, [FIELDS.locales], (problems) => ({
		kind: 'chosen',
		locales: collectLocales(parameters.read(FIELDS.locales), problems),
	}));
}
