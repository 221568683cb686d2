import type { Slot } from 'ask-sdk-model';
import type { JsonObject } from '../../nodes/shared/alexa/input/json.ts';
import { parseSkillRequest } from '../../nodes/shared/alexa/skillRequest/envelope.ts';
import { describeRequest } from '../../nodes/shared/alexa/skillRequest/output.ts';
import {
	receivableFor,
	type Receivable,
} from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { envelopeOf, type Recipient } from '../../simulator/skill/envelope.mts';
import {
	requestTypes,
	type RequestType,
	type SkillRequest,
} from '../../simulator/skill/skillRequest.mts';

/** What the trigger gives for one request. */
export interface Sample {
	type: RequestType;
	/** What the request tells, where there are several of its type; else empty. */
	when: string;
	/** The member of the body that the trigger tells types apart by. */
	request: JsonObject;
	output: JsonObject;
}

const SENT_AT_MS = Date.UTC(2030, 4, 14, 10);
const UUID = '00000000-0000-4000-8000-000000000000';

/** A customer of the demo, so that a workflow which starts with a sample can notify its simulated Echo. */
const RECIPIENT: Recipient = {
	userId: 'amzn1.ask.account.DEMO-NA-EN-US',
	region: 'na',
	locale: 'en-US',
	applicationId: `amzn1.ask.skill.${UUID}`,
};

/** Said in the customer's words, and resolved to a value of the slot type. */
const SATURDAY: Slot = {
	name: 'day',
	value: 'saturdays',
	confirmationStatus: 'NONE',
	resolutions: {
		resolutionsPerAuthority: [
			{
				authority: `amzn1.er-authority.echo-sdk.${RECIPIENT.applicationId}.DAY`,
				status: { code: 'ER_SUCCESS_MATCH' },
				values: [{ value: { name: 'Saturday', id: 'SAT' } }],
			},
		],
	},
};

/** Say more than what the simulator sends by default. */
const CHOSEN: ReadonlyArray<[when: string, request: SkillRequest]> = [
	[
		'turned on',
		{
			type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
			events: ['AMAZON.MessageAlert.Activated', 'AMAZON.WeatherAlert.Activated'],
		},
	],
	['turned off', { type: 'AlexaSkillEvent.ProactiveSubscriptionChanged', events: [] }],
	['all revoked', { type: 'AlexaSkillEvent.SkillPermissionChanged', body: null }],
	['', { type: 'AlexaSkillEvent.SkillDisabled', userInformationPersistenceStatus: 'PERSISTED' }],
	['', { type: 'Messaging.MessageReceived', message: { task: 'announce', from: 'Jane' } }],
	[
		'a value of a slot type',
		{ type: 'IntentRequest', intent: 'OpeningHoursIntent', slots: { day: SATURDAY } },
	],
	[
		'a slot with several values',
		{ type: 'IntentRequest', intent: 'CompareIntent', slots: { cities: ['Bonn', 'Trier'] } },
	],
];

const sample = ([when, request]: [string, SkillRequest]): Sample => ({
	type: request.type,
	when,
	...readAsTrigger(request),
});

/** One sample or more for each type that the simulator sends. */
export const SAMPLES: readonly Sample[] = requestTypes.flatMap((type) => {
	const chosen = CHOSEN.filter(([, request]) => request.type === type);
	return (chosen.length > 0 ? chosen : [['', { type }] as [string, SkillRequest]]).map(sample);
});

/** Read and described as the trigger does; only that it is signed is taken for granted. */
function readAsTrigger(request: SkillRequest): Pick<Sample, 'request' | 'output'> {
	const requestId = `amzn1.echo-api.request.${UUID}`;
	const read = parseSkillRequest(bytesOf({ ...request, requestId }));
	if (!read.ok) throw new Error(`The sample of ${request.type}: ${read.error.code}`);
	const output = describeRequest(
		{ ...read.value, sentAtMs: SENT_AT_MS, skillId: RECIPIENT.applicationId },
		{ simplify: true, includeAccessToken: false, includeRequest: false },
	);
	return { request: read.value.request, output };
}

/** The id of a session is a new one each time, unless it is replaced. */
function bytesOf(request: SkillRequest): Buffer {
	const { session, ...envelope } = envelopeOf(request, RECIPIENT, SENT_AT_MS);
	const sessionId = `amzn1.echo-api.session.${UUID}`;
	return Buffer.from(
		JSON.stringify({ ...envelope, ...(session && { session: { ...session, sessionId } }) }),
	);
}

export const samplesOf = (receivable: Receivable): Sample[] =>
	SAMPLES.filter(({ type, request }) => receivableFor({ type, request }) === receivable);

/** The members of every output. */
export const COMMON_MEMBERS: readonly string[] = Object.keys(SAMPLES[0]?.output ?? {}).filter(
	(member) => SAMPLES.every(({ output }) => member in output),
);
