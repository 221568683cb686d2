import {
	type IDataObject,
	type IHookFunctions,
	type IWebhookFunctions,
	NodeOperationError,
} from 'n8n-workflow';
import { describeProblems, Problems } from '../shared/alexa/input/problem';
import {
	isEmpty,
	isOn,
	parseChoice,
	parseChoices,
	parseInteger,
	parseList,
} from '../shared/alexa/input/values';
import { fail, ok, type Result } from '../shared/alexa/lib/result';
import type { OutputSettings } from '../shared/alexa/skillRequest/output';
import { RECEIVABLES } from '../shared/alexa/skillRequest/requestTypes';
import {
	CLOCK_TOLERANCE_SECONDS_MAX,
	CLOCK_TOLERANCE_SECONDS_MIN,
} from '../shared/alexa/skillRequest/verify/timestamp';
import type { VerifySettings } from '../shared/alexa/skillRequest/verify/verifyRequest';

const RESPONSES = ['immediately', 'lastNode'] as const;

export interface TriggerSettings extends VerifySettings, OutputSettings {
	/** Values of `RECEIVABLES`. */
	events: readonly string[];
	respond: (typeof RESPONSES)[number];
	ignoreRepeats: boolean;
}

type Context = IHookFunctions | IWebhookFunctions;

/** Throws if a field has an invalid value; n8n shows the message when the user publishes the workflow. */
export function loadSettings(context: Context): TriggerSettings {
	const problems = new Problems();
	const settings = collectFields(context, problems);
	if (!problems.found) return settings as TriggerSettings;
	// n8n shows the message of a failed activation, and not the description.
	throw new NodeOperationError(context.getNode(), `${describeProblems(problems.list)}.`);
}

function collectFields(context: Context, problems: Problems): Partial<TriggerSettings> {
	const take = <T>(field: string, path: string, read: (raw: unknown) => Result<T>) => {
		const raw = context.getNodeParameter(path, undefined);
		return problems.take({ field, path }, raw, read(raw));
	};
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const skillIds = take('Skill ID', 'skillId', parseSkillIds);
	const events = take('Trigger On', 'events', parseEvents);
	const respond = take('Respond', 'respond', (raw) => parseChoice(raw, RESPONSES));
	const toleranceSeconds = problems.take(
		{ field: 'Clock Tolerance (Seconds)', path: 'options.clockToleranceSeconds' },
		options.clockToleranceSeconds,
		parseTolerance(options.clockToleranceSeconds),
	);
	return {
		...(skillIds && { skillIds }),
		...(events && { events }),
		...(respond && { respond }),
		...(toleranceSeconds !== undefined && { toleranceSeconds }),
		acceptMissingSkillId: isOn(options.acceptMissingSkillId),
		ignoreRepeats: isOn(options.ignoreRepeats ?? true),
		includeAccessToken: isOn(options.includeAccessToken),
		includeRequest: isOn(options.includeRequest),
		simplify: isOn(options.simplify ?? true),
	};
}

/** Skills that were made before 2016 have ids of the second kind. */
const SKILL_ID = /^amzn1\.(ask\.skill|echo-sdk-ams\.app)\.[\w-]+$/;

function parseSkillIds(raw: unknown): Result<string[]> {
	const list = isEmpty(raw) ? ok([]) : parseList(raw);
	if (!list.ok) return list;
	if (list.value.length === 0) {
		return fail(
			'must not be empty: the trigger accepts requests for your skill only. Copy the ID of your skill from the Alexa developer console',
		);
	}
	return list.value.every((id) => SKILL_ID.test(id))
		? list
		: fail(
				'must be the ID of your skill, such as amzn1.ask.skill.0a1b2c3d-…, or several IDs separated by commas',
			);
}

const EVENT_VALUES = RECEIVABLES.map(({ value }) => value);

const parseEvents = (raw: unknown) => parseChoices(raw, EVENT_VALUES, EVENT_VALUES.length);

const parseTolerance = (raw: unknown): Result<number> =>
	isEmpty(raw)
		? ok(CLOCK_TOLERANCE_SECONDS_MAX)
		: parseInteger(raw, {
				minimum: CLOCK_TOLERANCE_SECONDS_MIN,
				maximum: CLOCK_TOLERANCE_SECONDS_MAX,
			});
