import { isPlainObject, type JsonObject, type JsonValue } from '../input/json';

type Path = readonly string[];

/** Of every request. */
const OF_ALL: readonly Path[] = [
	['session', 'attributes'],
	['context', 'Alexa.Presentation.APL'],
];

/** Members of `request`, by its type. */
const OF_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
	['Messaging.MessageReceived', ['message']],
	['Alexa.Presentation.HTML.Message', ['message']],
	['Alexa.Presentation.APL.UserEvent', ['arguments', 'source', 'components']],
	['Alexa.Presentation.APLT.UserEvent', ['arguments', 'source']],
	['Alexa.DataStore.Error', ['error']],
	['Connections.Request', ['payload']],
	['Connections.Response', ['payload']],
	['CustomInterfaceController.EventsReceived', ['events']],
	['CustomInterfaceController.Expired', ['expirationPayload']],
	['Dialog.API.Invoked', ['apiRequest']],
	['Dialog.InputRequest', ['input']],
	['IntentRequest', ['intent']],
	['CanFulfillIntentRequest', ['intent']],
	['LaunchRequest', ['task']],
	['SessionResumedRequest', ['cause']],
]);

/**
 * What in a request is data of skills and of what customers have said, whatever its members are called: messages,
 * slots, what a screen sends. Alexa puts no secret there.
 */
export function ownDataIn(body: JsonObject): ReadonlySet<JsonValue> {
	const type = valueAt(body, ['request', 'type']);
	const members = typeof type === 'string' ? (OF_TYPES.get(type) ?? []) : [];
	const places = [...OF_ALL, ...members.map((member) => ['request', member])];
	return new Set(places.map((path) => valueAt(body, path)).filter(isCompound));
}

function valueAt(body: JsonObject, path: Path): JsonValue | undefined {
	let value: JsonValue | undefined = body;
	for (const key of path) {
		value = isPlainObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
	}
	return value;
}

const isCompound = (value: JsonValue | undefined): value is JsonValue =>
	typeof value === 'object' && value !== null;
