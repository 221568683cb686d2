import { type Stage, STAGES } from '../amazon/services';
import { EVENTS, findEvent, localizableFields } from './schemas';
import { type Problem, Problems } from '../input/problem';
import { readChoice } from '../input/choice';
import type { JsonObject } from '../input/json';
import { type Audience, readAudience, relevantAudience, type RelevantAudience } from './audience';
import { CUSTOM_EVENT, type CustomEventInput, readCustomEvent } from './customEvent';
import { buildPayload, isLeftOut, readFieldValues } from './payload';
import { localize, type LocalizedAttribute, readLocales, readTranslations } from './translations';
import { readReferenceId, type ReferenceIdChoice, type ReferenceIdSource } from './referenceId';
import { spokenByLocale, spokenPreview } from './spokenPreview';
import { type EventTimes, readTimes, type TimeInput, timesAt } from './times';

/** The raw values of one item, as the user's fields and expressions gave them. */
export interface EventInput extends TimeInput, CustomEventInput {
	stage: unknown;
	audience: unknown;
	userId: unknown;
	event: unknown;
	/** The fields of the chosen event by parameter name. */
	fields: Readonly<Record<string, unknown>>;
	locales: unknown;
	/** n8n's collection of locale, attribute and text. */
	translationFields: unknown;
	/** The same as JSON, as a list or by locale. */
	translations: unknown;
	referenceIdFrom: unknown;
	referenceKey: unknown;
	referenceId: unknown;
}

/** The body of `POST /v1/proactiveEvents` without its `referenceId`, which may differ by region. */
export interface EventBody {
	timestamp: string;
	expiryTime: string;
	event: { name: string; payload: JsonObject };
	localizedAttributes: LocalizedAttribute[];
	relevantAudience: RelevantAudience;
}

export interface BuiltEvent {
	stage: Stage;
	audience: Audience;
	reference: ReferenceIdChoice;
	body: EventBody;
	times: EventTimes;
	/** One English sentence; null for a custom event, whose wording is unknown. */
	spokenPreview: string | null;
	/** The sentence of each locale; made on demand, since only a preview shows them. */
	spoken(): Record<string, string>;
}

export type BuildEventResult = { ok: true; built: BuiltEvent } | { ok: false; problems: Problem[] };

export interface BuildContext {
	nowMs: number;
	/** IANA name of the workflow's time zone, in which dates without an offset are read. */
	zone: string;
	referenceIdSources: readonly ReferenceIdSource[];
}

/** Turns the fields of one item into the request that Amazon documents, or lists all that is wrong with them. */
export function buildEvent(input: EventInput, context: BuildContext): BuildEventResult {
	const problems = new Problems();
	const stage = problems.take(
		{ field: 'Stage', path: 'stage' },
		input.stage,
		readChoice(input.stage, STAGES),
	);
	const audience = readAudience(input.audience, input.userId, problems);
	const content =
		input.event === CUSTOM_EVENT
			? readCustom(input, problems)
			: readKnown(input, context, problems);
	const times = readTimes(input, context.nowMs, context.zone, problems);
	const reference = readReferenceId(input, context.referenceIdSources, problems);
	if (problems.found || !stage || !audience || !content || !times || !reference) {
		return { ok: false, problems: problems.list };
	}
	const { event, localizedAttributes, ...spoken } = content;
	const body: EventBody = {
		...timesText(times),
		event,
		localizedAttributes,
		relevantAudience: relevantAudience(audience),
	};
	return { ok: true, built: { stage, audience, reference, body, times, ...spoken } };
}

const timesText = ({ timestamp, expiryTime }: EventTimes) => ({
	timestamp: timestamp.toUtcText(),
	expiryTime: expiryTime.toUtcText(),
});

/** The same event as it reads when it is sent at `nowMs`. */
export function eventAt(built: BuiltEvent, nowMs: number): BuildEventResult {
	const problems = new Problems();
	const times = timesAt(built.times, nowMs, problems);
	if (problems.found) return { ok: false, problems: problems.list };
	return { ok: true, built: { ...built, times, body: { ...built.body, ...timesText(times) } } };
}

type Content = Pick<EventBody, 'event' | 'localizedAttributes'> &
	Pick<BuiltEvent, 'spoken' | 'spokenPreview'>;

function readKnown(
	input: EventInput,
	context: BuildContext,
	problems: Problems,
): Content | undefined {
	const event = findEvent(input.event);
	if (!event) {
		const names = [...EVENTS.map(({ name }) => name), CUSTOM_EVENT];
		return problems.take(
			{ field: 'Event', path: 'event.name' },
			input.event,
			readChoice(input.event, names) as never,
		);
	}
	const values = readFieldValues(event, input.fields, context.zone, problems);
	const texts = localizableFields(event).filter((field) => !isLeftOut(field, input.fields));
	const locales = texts.length > 0 ? readLocales(input.locales, problems) : [];
	const translations =
		localizableFields(event).length > 0
			? readTranslations({ event, texts, locales }, input, problems)
			: new Map<string, never>();
	if (problems.found) return undefined;
	const localizedAttributes = localize(event, values, locales, translations);
	return {
		event: { name: event.name, payload: buildPayload(event, values) },
		localizedAttributes,
		spokenPreview: spokenPreview(event, values, localizedAttributes),
		spoken: () => spokenByLocale(event, values, localizedAttributes),
	};
}

function readCustom(input: EventInput, problems: Problems): Content | undefined {
	const custom = readCustomEvent(input, problems);
	if (!custom) return undefined;
	const { localizedAttributes, ...event } = custom;
	return { event, localizedAttributes, spokenPreview: null, spoken: () => ({}) };
}
