import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../nodes/shared/alexa/input/json.ts';
import { describeRequest } from '../../../nodes/shared/alexa/skillRequest/output.ts';
import { parseSkillRequest } from '../../../nodes/shared/alexa/skillRequest/envelope.ts';

const SECRET = 'an example of a secret';

/** The output with the request in it, of a body that has a value at a path. */
function shown(type: string, path: string, value: JsonValue, includeAccessToken = false): string {
	const body: JsonObject = { version: '1.0', request: { type, requestId: 'request-1' } };
	let at = body;
	const keys = path.split('/');
	for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as JsonObject;
	at[keys.at(-1) as string] = value;
	const read = parseSkillRequest(Buffer.from(JSON.stringify(body)));
	if (!read.ok) throw new Error(read.error.code);
	return JSON.stringify(
		describeRequest(
			{ ...read.value, sentAtMs: 0, skillId: null },
			{ simplify: false, includeAccessToken, includeRequest: true },
		),
	);
}

const NEW_TYPE = 'Alexa.New.Thing';
const GRANT = 'Alexa.Authorization.Grant';

describe('a secret is in no output unless it is asked for', () => {
	test.each([
		['LaunchRequest', 'context/System/apiAccessToken'],
		['LaunchRequest', 'context/System/user/accessToken'],
		['LaunchRequest', 'context/System/user/permissions/consentToken'],
		['LaunchRequest', 'context/System/person/accessToken'],
		['LaunchRequest', 'session/user/accessToken'],
		['LaunchRequest', 'session/user/permissions/consentToken'],
		['AlexaSkillEvent.SkillAccountLinked', 'request/body/accessToken'],
		[GRANT, 'request/body/grant/code'],
		[NEW_TYPE, 'request/payload/grantee/token'],
		[NEW_TYPE, 'request/payload/scope/token'],
		[NEW_TYPE, 'request/grant/refreshToken'],
		[NEW_TYPE, 'request/body/access_token'],
		[NEW_TYPE, 'request/body/refresh-token'],
		[NEW_TYPE, 'request/body/userAccessToken'],
		[NEW_TYPE, 'request/body/clientSecret'],
		[NEW_TYPE, 'request/message/accessToken'],
	])('%s: %s', (type, path) => {
		const [without, asked] = [shown(type, path, SECRET), shown(type, path, SECRET, true)];
		expect([without.includes(SECRET), without.includes('(redacted)')]).toEqual([false, true]);
		expect(asked).toContain(SECRET);
	});

	test('not even within a list, or as an object', () => {
		const output = shown(NEW_TYPE, 'request/all', [{ accessToken: { value: SECRET } }]);
		expect(output).not.toContain(SECRET);
	});
});

describe('what is no secret comes out as it came', () => {
	test.each([
		['AudioPlayer.PlaybackStarted', 'request/token'],
		['Connections.Response', 'request/token'],
		['Alexa.Presentation.APL.LoadTokenListData', 'request/pageToken'],
		['Alexa.Presentation.APL.LoadTokenListData', 'request/correlationToken'],
		['Reminders.ReminderCreated', 'request/body/alertToken'],
		['LaunchRequest', 'context/AudioPlayer/token'],
		['System.ExceptionEncountered', 'request/error/code'],
		['AlexaSkillEvent.SkillPermissionAccepted', 'request/body/scope'],
	])('%s: %s', (type, path) => {
		expect(shown(type, path, SECRET)).toContain(SECRET);
	});
});

describe('data of the skill comes out as it came, whatever its names', () => {
	const own = { refreshToken: SECRET, deeper: [{ access_token: SECRET }], grant: { code: SECRET } };

	test.each([
		['Messaging.MessageReceived', 'request/message'],
		['Alexa.Presentation.HTML.Message', 'request/message'],
		['Alexa.Presentation.APL.UserEvent', 'request/arguments'],
		['Alexa.Presentation.APL.UserEvent', 'request/components'],
		['Alexa.Presentation.APL.UserEvent', 'request/source'],
		['Alexa.DataStore.Error', 'request/error'],
		['Connections.Request', 'request/payload'],
		['Connections.Response', 'request/payload'],
		['CustomInterfaceController.EventsReceived', 'request/events'],
		['CustomInterfaceController.Expired', 'request/expirationPayload'],
		['Dialog.API.Invoked', 'request/apiRequest/arguments'],
		['Dialog.InputRequest', 'request/input/slots'],
		['IntentRequest', 'request/intent/slots'],
		['CanFulfillIntentRequest', 'request/intent/slots'],
		['LaunchRequest', 'request/task/input'],
		['SessionResumedRequest', 'request/cause/result'],
		['LaunchRequest', 'session/attributes'],
		['LaunchRequest', 'context/Alexa.Presentation.APL/componentsVisibleOnScreen'],
	])('%s: %s', (type, path) => {
		const output = shown(type, path, [own]);
		expect([output.includes(JSON.stringify([own])), output.includes('(redacted)')]).toEqual([
			true,
			false,
		]);
	});

	test.each([
		['Alexa.Presentation.HTML.Message', 'request/message'],
		['Alexa.Presentation.APL.UserEvent', 'request/arguments'],
		['Messaging.MessageReceived', 'request/message'],
		['LaunchRequest', 'session/attributes'],
	])('%s: %s, in the raw request and outside of it', (type, path) => {
		expect(shown(type, path, own).split(JSON.stringify(own))).toHaveLength(3);
	});

	test('a slot may have the name of a secret', () => {
		const slots = { refreshToken: { name: 'refreshToken', value: 'words' } };
		expect(shown('IntentRequest', 'request/intent/slots', slots)).toContain(
			'"slots":{"refreshToken":"words"}',
		);
	});
});
