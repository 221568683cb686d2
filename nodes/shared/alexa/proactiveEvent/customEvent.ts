import { isLocale } from '../amazon/locales';
import { FIELDS } from '../input/fields';
import {
	type JsonObject,
	type JsonValue,
	parseJson,
	parseJsonObject,
	ruleBrokenWithin,
} from '../input/json';
import type { Problems } from '../input/problem';
import { brokenCharacters, isEmpty, LOCALIZED_PREFIX } from '../input/values';
import { fail, ok, type Result } from '../lib/result';
import type { EventDefinition } from './schemas/definition';
import type { LocalizedAttribute } from './translations';

export const CUSTOM_EVENT = 'custom';

/** What the parameter "Resource" stands for. */
export type ChosenEvent = EventDefinition | typeof CUSTOM_EVENT;

export interface CustomEventInput {
	customName: unknown;
	customPayload: unknown;
	customLocalizedAttributes: unknown;
}

interface CustomEvent {
	name: string;
	payload: JsonObject;
	localizedAttributes: LocalizedAttribute[];
}

const LOCALIZED = FIELDS.customLocalizedAttributes;

const LOCALIZED_RULE =
	'must be a list of objects with a locale and texts, such as [{"locale": "en-US", "source": "Weather Service"}]';

/** An event this package does not know, sent as given once it can be told that Amazon would read it. */
export function collectCustomEvent(
	input: CustomEventInput,
	problems: Problems,
): CustomEvent | undefined {
	const name = collectCustomName(input.customName, problems);
	const payload = problems.take(
		FIELDS.customPayload,
		input.customPayload,
		parseJsonObject(input.customPayload),
	);
	const localizedAttributes = problems.take(
		LOCALIZED,
		input.customLocalizedAttributes,
		parseLocalizedAttributes(input.customLocalizedAttributes),
	);
	if (payload && localizedAttributes) checkReferences(payload, localizedAttributes, problems);
	if (!name || !payload || !localizedAttributes) return undefined;
	return { name, payload, localizedAttributes };
}

export const collectCustomName = (raw: unknown, problems: Problems): string | undefined =>
	problems.take(FIELDS.customName, raw, parseName(raw));

function parseName(raw: unknown): Result<string> {
	const rule = 'must be the name of an event, such as AMAZON.WeatherAlert.Activated';
	if (typeof raw !== 'string' || !/^\S+$/.test(raw)) return fail(rule);
	const broken = brokenCharacters(raw);
	return broken ? fail(broken) : ok(raw);
}

function parseLocalizedAttributes(raw: unknown): Result<LocalizedAttribute[]> {
	if (isEmpty(raw)) return ok([]);
	const json = parseJson(raw);
	if (!json.ok) return json;
	if (!Array.isArray(json.value)) return fail(LOCALIZED_RULE);
	const entries = Array.from<unknown>(json.value);
	if (!entries.every(isLocalizedAttribute)) return fail(LOCALIZED_RULE);
	const locales = new Set(entries.map(({ locale }) => locale));
	if (locales.size < entries.length) return fail('must have each locale once');
	const broken = ruleBrokenWithin(entries);
	return broken ? fail(broken) : ok(entries);
}

const isLocalizedAttribute = (entry: unknown): entry is LocalizedAttribute =>
	typeof entry === 'object' &&
	entry !== null &&
	!Array.isArray(entry) &&
	Object.values(entry).every((text) => typeof text === 'string' && text !== '') &&
	isLocale(String((entry as LocalizedAttribute).locale));

/** A `localizedattribute:` value without a text in every locale makes devices stay silent. */
function checkReferences(
	payload: JsonObject,
	localizedAttributes: LocalizedAttribute[],
	problems: Problems,
): void {
	for (const key of new Set(referencesIn(payload))) {
		const lacking = localizedAttributes.filter((entry) => !Object.keys(entry).includes(key));
		if (localizedAttributes.length === 0 || lacking.length > 0) {
			const where = lacking.map(({ locale }) => locale).join(', ') || 'no locale given';
			problems.add(
				LOCALIZED,
				key,
				`must have a text for this key in every locale (missing: ${where})`,
			);
		}
	}
}

/** The keys that a payload takes from `localizedAttributes`. */
function referencesIn(value: JsonValue): string[] {
	if (typeof value === 'string') {
		return value.startsWith(LOCALIZED_PREFIX) ? [value.slice(LOCALIZED_PREFIX.length)] : [];
	}
	return typeof value === 'object' && value !== null
		? Object.values(value).flatMap(referencesIn)
		: [];
}
