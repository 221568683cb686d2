import { type Stage, STAGES } from '../amazon/services';
import { FIELDS } from '../input/fields';
import type { JsonObject } from '../input/json';
import { type Problem, Problems } from '../input/problem';
import { parseUserId, shortUserId } from '../input/userId';
import { parseChoice } from '../input/values';
import { fail, ok, type Result } from '../lib/result';
import {
	type ChosenEvent,
	collectCustomEvent,
	CUSTOM_EVENT,
	type CustomEventInput,
} from './customEvent';
import { buildPayload, collectFieldValues, isLeftOut } from './payload';
import { collectReferenceId, type ReferenceIdChoice, type ReferenceIdInput } from './referenceId';
import { localizableFields } from './schemas';
import type { EventDefinition } from './schemas/definition';
import { type Sentence, sentencesOf, spokenPreview } from './spokenPreview';
import { collectTimes, type EventTimes, type TimeInput, timesAt } from './times';
import {
	collectLocales,
	collectTranslations,
	localize,
	type LocalizedAttribute,
} from './translations';

/** The raw values of one item, as the user's fields and expressions gave them. */
export interface EventInput extends TimeInput, CustomEventInput, ReferenceIdInput {
	event: ChosenEvent;
	/** The fields of the event by parameter name. */
	fields: Readonly<Record<string, unknown>>;
	audience: unknown;
	userId: unknown;
	stage: unknown;
	/** All if undefined. */
	locales: unknown;
	/** n8n's two groups of fields and JSON, or what an expression gave instead. */
	translations: unknown;
}

/** The body of `POST /v1/proactiveEvents` without its `referenceId`, which may differ by region. */
interface EventBody {
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
	/** What Alexa says in each language; made on demand, since only a preview shows it. */
	sentences(): Sentence[];
}

export interface BuildContext {
	nowMs: number;
	/** IANA name of the workflow's time zone, in which dates without an offset are read. */
	zone: string;
}

/** Turns the fields of one item into the request that Amazon documents, or lists all that is wrong with them. */
export function buildEvent(
	input: EventInput,
	context: BuildContext,
): Result<BuiltEvent, Problem[]> {
	const problems = new Problems();
	const stage = problems.take(FIELDS.stage, input.stage, parseChoice(input.stage, STAGES));
	const audience = collectAudience(input.audience, input.userId, problems);
	const content =
		input.event === CUSTOM_EVENT
			? collectCustom(input, problems)
			: collectKnown(input.event, input, context, problems);
	const times = collectTimes(input, context.nowMs, context.zone, problems);
	const reference = collectReferenceId(input, problems);
	if (problems.found || !stage || !audience || !content || !times || !reference) {
		return fail(problems.list);
	}
	const { event, localizedAttributes, ...spoken } = content;
	const body: EventBody = {
		...timesText(times),
		event,
		localizedAttributes,
		relevantAudience: relevantAudience(audience),
	};
	return ok({ stage, audience, reference, body, times, ...spoken });
}

const timesText = ({ timestamp, expiryTime }: EventTimes) => ({
	timestamp: timestamp.toUtcText(),
	expiryTime: expiryTime.toUtcText(),
});

/** The same event as it reads when it is sent at `nowMs`. */
export function eventAt(built: BuiltEvent, nowMs: number): Result<BuiltEvent, Problem[]> {
	const problems = new Problems();
	const times = timesAt(built.times, nowMs, problems);
	if (problems.found) return fail(problems.list);
	return ok({ ...built, times, body: { ...built.body, ...timesText(times) } });
}

type Content = Pick<EventBody, 'event' | 'localizedAttributes'> &
	Pick<BuiltEvent, 'sentences' | 'spokenPreview'>;

function collectKnown(
	event: EventDefinition,
	input: EventInput,
	context: BuildContext,
	problems: Problems,
): Content | undefined {
	const values = collectFieldValues(event, input.fields, context.zone, problems);
	const texts = localizableFields(event).filter((field) => !isLeftOut(field, input.fields));
	const locales = texts.length > 0 ? collectLocales(input.locales, problems) : [];
	const translations =
		localizableFields(event).length > 0
			? collectTranslations({ event, texts, locales }, input.translations, problems)
			: new Map<string, never>();
	if (problems.found) return undefined;
	const localizedAttributes =
		texts.length > 0 ? localize(event, values, locales, translations) : [];
	return {
		event: { name: event.name, payload: buildPayload(event, values) },
		localizedAttributes,
		spokenPreview: spokenPreview(event, values, localizedAttributes),
		sentences: () => sentencesOf(event, values, localizedAttributes),
	};
}

function collectCustom(input: EventInput, problems: Problems): Content | undefined {
	const custom = collectCustomEvent(input, problems);
	if (!custom) return undefined;
	const { localizedAttributes, ...event } = custom;
	return { event, localizedAttributes, spokenPreview: null, sentences: () => [] };
}

const AUDIENCES = ['multicast', 'unicast'] as const;

export type Audience = { audience: 'multicast' } | { audience: 'unicast'; userId: string };

/** The `relevantAudience` of a request; the type is written with a capital there. */
type RelevantAudience =
	| { type: 'Multicast'; payload: Record<string, never> }
	| { type: 'Unicast'; payload: { user: string } };

export function collectAudience(
	raw: unknown,
	userId: unknown,
	problems: Problems,
): Audience | undefined {
	const audience = problems.take(FIELDS.audience, raw, parseChoice(raw, AUDIENCES));
	if (audience !== 'unicast') return audience && { audience };
	const user = problems.take(FIELDS.userId, userId, parseUserId(userId), shortUserId(userId));
	return user === undefined ? undefined : { audience, userId: user };
}

const relevantAudience = (audience: Audience): RelevantAudience =>
	audience.audience === 'unicast'
		? { type: 'Unicast', payload: { user: audience.userId } }
		: { type: 'Multicast', payload: {} };
