import { requestTypes, type SkillRequest } from '../../../simulator/skill/skillRequest.mts';
import { bytes, genuineEnvelope, LAUNCH } from './forge.mts';

export interface Genuine {
	title: string;
	request: SkillRequest;
	/** Its timestamp as it is sent; ISO text with whole seconds unless given. */
	timestamp?(nowMs: number): string | number;
	/** In the place of "1.0". */
	version?: number;
	/** How long ago Alexa has made it; 0 unless given. */
	ageSeconds?: number;
	/** Whether the SDK's verifier takes it as well: it knows neither seconds nor late events of most types. */
	onlyHere?: boolean;
}

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const MULTI_BYTE = 'Grüße, 東京 🎉 und "so"';
const ENABLED: SkillRequest = { type: 'AlexaSkillEvent.SkillEnabled' };
const OPENING = { intent: 'OpeningHoursIntent', slots: { day: MULTI_BYTE } };

const plain = (
	request: SkillRequest,
	title = `${request.type}`,
	more: Partial<Genuine> = {},
): Genuine => ({ title, request, ...more });

/** All types, with and without what they may lack, and each form of a timestamp that was seen. */
export const GENUINE: Genuine[] = [
	...requestTypes.map((type) => plain({ type })),
	plain(
		{ type: 'AlexaSkillEvent.ProactiveSubscriptionChanged', body: null },
		'ProactiveSubscriptionChanged without a body',
	),
	plain(
		{ type: 'Messaging.MessageReceived', message: { text: MULTI_BYTE }, locale: 'ja-JP' },
		'a message with multi-byte text and a locale',
	),
	plain(
		{ type: 'Messaging.MessageReceived', accessToken: 'example-linked-token' },
		'a message of a linked account',
	),
	plain({ type: 'Messaging.MessageReceived' }, 'a message whose version is a number', {
		version: 1,
	}),
	plain({ type: 'IntentRequest', ...OPENING }, 'an intent with a multi-byte slot'),
	plain(ENABLED, 'a timestamp in milliseconds', { timestamp: (nowMs) => nowMs }),
	plain(ENABLED, 'a timestamp in seconds', {
		timestamp: (nowMs) => Math.floor(nowMs / SECOND_MS),
		onlyHere: true,
	}),
	plain(LAUNCH, 'a timestamp with milliseconds', {
		timestamp: (nowMs) => new Date(nowMs).toISOString(),
	}),
	plain(LAUNCH, 'a timestamp with an offset', {
		timestamp: (nowMs) => new Date(nowMs + 2 * HOUR_MS).toISOString().replace('Z', '+02:00'),
	}),
	plain(LAUNCH, 'a launch of 145 seconds ago', { ageSeconds: 145 }),
	plain(LAUNCH, 'a launch 140 seconds ahead', { ageSeconds: -140 }),
	plain(ENABLED, 'an event of 59 minutes ago', { ageSeconds: 3540 }),
	plain(
		{ type: 'Messaging.MessageReceived' },
		'a message of 59 minutes ago, which the SDK refuses',
		{ ageSeconds: 3540, onlyHere: true },
	),
];

export function bodyOf({ request, ageSeconds = 0, timestamp, version }: Genuine): Buffer {
	const sentMs = Date.now() - ageSeconds * SECOND_MS;
	const timed = { ...request, ...(timestamp && { timestamp: timestamp(sentMs) }) };
	return bytes({ ...genuineEnvelope(timed, sentMs), ...(version !== undefined && { version }) });
}
