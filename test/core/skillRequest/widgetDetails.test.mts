import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../nodes/shared/alexa/input/json.ts';
import { parseSkillRequest } from '../../../nodes/shared/alexa/skillRequest/envelope.ts';
import { receivableFor } from '../../../nodes/shared/alexa/skillRequest/requestTypes.ts';

const MANAGER = 'Alexa.DataStore.PackageManager';
const TAP = 'Alexa.Presentation.APL.UserEvent';
const FAILED = 'Alexa.DataStore.Error';
const CLOCK = { packageId: 'Clock', packageVersion: '2.0.0' };

/** The entry that a request belongs to, and its own details; it comes from a device that has a clock, unless told otherwise. */
function read(request: JsonObject, installedPackages: JsonValue = [CLOCK]) {
	const System = { device: { deviceId: 'device-1' } };
	const body = {
		version: '1.0',
		context: { System, [MANAGER]: { installedPackages } },
		request: { requestId: 'request-1', ...request },
	};
	const parsed = parseSkillRequest(Buffer.from(JSON.stringify(body)));
	if (!parsed.ok) throw new Error(parsed.error.code);
	const { value, details } = receivableFor(parsed.value);
	return { value, details: details(parsed.value) };
}

const usages = (payload: JsonValue) => ({ type: `${MANAGER}.UsagesInstalled`, payload });
const failure = (type: string, content: JsonValue) => ({ type: FAILED, error: { type, content } });
const tap = (presentationUri: JsonValue, more: JsonObject = {}) => ({
	type: TAP,
	presentationUri,
	...more,
});

const COMMAND = { type: 'PUT_OBJECT', namespace: 'n8n', key: 'tile' };
const URI = 'widget://amzn1.ask.skill.mine_live/Tile';
const NO_USAGE = {
	deviceId: 'device-1',
	packageId: null,
	packageVersion: null,
	instanceIds: [],
	installedPackages: [CLOCK],
};
const NO_ERROR = { deviceId: 'device-1', errorType: null, errorMessage: null, failedCommands: [] };
const NO_TAP_DETAILS = { deviceId: 'device-1', instanceIds: [], tapArguments: [], session: null };

describe('the details of', () => {
	test.each<[string, JsonObject, JsonObject]>([
		[
			'a widget that was added in two places: both',
			usages({
				packageId: 'Tile',
				packageVersion: '1.0.0',
				usages: [{ instanceId: 'a' }, 'b', { location: 'FAVORITE' }, { instanceId: 'c' }],
			}),
			{ ...NO_USAGE, packageId: 'Tile', packageVersion: '1.0.0', instanceIds: ['a', 'c'] },
		],
		['a widget that was added, without a payload: none', usages(null), NO_USAGE],
		[
			'an update: both versions',
			{
				type: `${MANAGER}.UpdateRequest`,
				packageId: 'Tile',
				fromVersion: '1.0.0',
				toVersion: '1.0.1',
			},
			{
				deviceId: 'device-1',
				packageId: 'Tile',
				fromVersion: '1.0.0',
				packageVersion: '1.0.1',
				installedPackages: [CLOCK],
			},
		],
		[
			'a failed installation: the error, and its content',
			{
				type: `${MANAGER}.InstallationError`,
				packageId: 'Tile',
				version: '1.0.0',
				error: { type: 'INTERNAL_ERROR', content: { a: 1 } },
			},
			{
				deviceId: 'device-1',
				packageId: 'Tile',
				packageVersion: '1.0.0',
				errorType: 'INTERNAL_ERROR',
				errorContent: { a: 1 },
			},
		],
		[
			'a failed installation without an error: null',
			{ type: `${MANAGER}.InstallationError` },
			{
				deviceId: 'device-1',
				packageId: null,
				packageVersion: null,
				errorType: null,
				errorContent: null,
			},
		],
		[
			'a delivery that waited too long: all commands, and the device that the error names',
			failure('DEVICE_UNAVAILABLE', { deviceId: 'device-2', commands: [COMMAND, 'a', COMMAND] }),
			{
				...NO_ERROR,
				deviceId: 'device-2',
				errorType: 'DEVICE_UNAVAILABLE',
				failedCommands: [COMMAND, COMMAND],
			},
		],
		[
			'a delivery that failed: the one command, and the message',
			failure('STORAGE_LIMIT_EXCEEDED', { failedCommand: COMMAND, message: 'Full' }),
			{
				...NO_ERROR,
				errorType: 'STORAGE_LIMIT_EXCEEDED',
				errorMessage: 'Full',
				failedCommands: [COMMAND],
			},
		],
		['a failed delivery without an error: none', { type: FAILED }, NO_ERROR],
		[
			'a tap: the widget, its place and its arguments',
			tap(`${URI}/instance-1`, { arguments: ['a', 1] }),
			{
				...NO_TAP_DETAILS,
				packageId: 'Tile',
				instanceIds: ['instance-1'],
				tapArguments: ['a', 1],
			},
		],
		[
			'a tap without a place and a list of arguments: the widget',
			tap(URI, { arguments: 'a' }),
			{ ...NO_TAP_DETAILS, packageId: 'Tile' },
		],
	])('%s', (_title, request, details) => {
		expect(read(request).details).toEqual(details);
	});

	test.each<[string, JsonValue, JsonValue[]]>([
		['by the name of the documentation', [{ packageId: 'A', packageVersion: '1' }], ['1']],
		['by the name of the SDK', [{ packageId: 'A', version: '2' }], ['2']],
		['by both names', [{ packageId: 'A', packageVersion: '1', version: '2' }], ['1']],
		['without a version', [{ packageId: 'A' }], [null]],
		['of what is no list', 'A', []],
	])('the widgets of a device, %s', (_title, installed, versions) => {
		expect(read(usages(null), installed).details.installedPackages).toEqual(
			versions.map((packageVersion) => ({ packageId: 'A', packageVersion })),
		);
	});
});

describe('a tap', () => {
	test.each<[string, JsonObject, string]>([
		['on a widget is one', tap(URI), 'widgetTapped'],
		['on a screen of a conversation is another request', tap('doc://alexa/Tile'), 'other'],
		['on what has no address is another request', tap(null), 'other'],
		['on an address within another one is another request', tap(`https://a/${URI}`), 'other'],
		['on a skill without a widget is another request', tap('widget://skill_live/'), 'other'],
		['of another type is another request', { ...tap(URI), type: `${TAP}s` }, 'other'],
	])('%s', (_title, request, value) => {
		expect(read(request).value).toBe(value);
	});
});
