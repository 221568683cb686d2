import type { Region } from '../shared/alexa/amazon/regions';
import { STAGES } from '../shared/alexa/amazon/services';
import { FIELDS } from '../shared/alexa/input/fields';
import type { Problems } from '../shared/alexa/input/problem';
import { parseChoice } from '../shared/alexa/input/values';
import { ok } from '../shared/alexa/lib/result';
import { type Audience, collectAudience } from '../shared/alexa/proactiveEvent/buildEvent';
import {
	type ChosenEvent,
	collectCustomName,
	CUSTOM_EVENT,
} from '../shared/alexa/proactiveEvent/customEvent';
import { localizableFields } from '../shared/alexa/proactiveEvent/schemas';
import { collectLocales } from '../shared/alexa/proactiveEvent/translations';
import type { Reported } from '../shared/alexa/setupReport/finding';
import type { ChosenLocales } from '../shared/alexa/setupReport/locales';
import type { EventSetup } from '../shared/alexa/setupReport/report';
import type { Parameters } from '../shared/n8n/parameters/parameters';
import { collectRegions } from '../shared/n8n/parameters/sendOptions';
import { readReported } from '../shared/n8n/setup/readReported';

/** Reads what Check Setup looks at; each part has its own problems, so that the others can still be told. */
export function readEventSetup(
	event: ChosenEvent,
	parameters: Parameters,
	credentialRegion: Region,
): EventSetup {
	const stage = parameters.read(FIELDS.stage);
	return {
		stage: readReported(parameters, [FIELDS.stage], (problems) =>
			problems.take(FIELDS.stage, stage, parseChoice(stage, STAGES)),
		),
		eventName: readEventName(event, parameters),
		audience: readReported(parameters, [FIELDS.audience, FIELDS.userId], (problems) =>
			collectAudienceOf(parameters, problems),
		),
		regions: readReported(parameters, [FIELDS.regions], (problems) =>
			collectRegions(parameters, credentialRegion, problems),
		),
		locales: readLocales(event, parameters),
	};
}

const readEventName = (event: ChosenEvent, parameters: Parameters): Reported<string> =>
	event === CUSTOM_EVENT
		? readReported(parameters, [FIELDS.customName], (problems) =>
				collectCustomName(parameters.read(FIELDS.customName), problems),
			)
		: ok(event.name);

function collectAudienceOf(parameters: Parameters, problems: Problems): Audience | undefined {
	const audience = parameters.read(FIELDS.audience);
	const userId = audience === 'unicast' ? parameters.read(FIELDS.userId) : undefined;
	return collectAudience(audience, userId, problems);
}

function readLocales(event: ChosenEvent, parameters: Parameters): Reported<ChosenLocales> {
	if (event === CUSTOM_EVENT) return ok({ kind: 'custom' });
	if (localizableFields(event).length === 0) return ok({ kind: 'none' });
	return readReported(parameters, [FIELDS.locales], (problems) => ({
		kind: 'chosen',
		locales: collectLocales(parameters.read(FIELDS.locales), problems),
	}));
}
