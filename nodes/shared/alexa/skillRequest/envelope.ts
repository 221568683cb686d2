import { isPlainObject, type JsonObject, jsonOrUndefined, type JsonValue } from '../input/json';
import { ok, type Result } from '../lib/result';
import { refuse, type Refusal } from './verify/refusal';

/** Ten times what the largest requests of the documentation have. */
export const MAX_BODY_BYTES = 256 * 1024;

const MAX_DEPTH = 100;

/** A request of Alexa as far as verification looks at it; nothing here is trusted before the signature is. */
export interface SkillRequest {
	type: string;
	requestId: string;
	/** As it came: ISO text, or a number in some skill events. */
	timestamp: unknown;
	/** A conversation of a user; what Alexa sends on its own has none. */
	hasSession: boolean;
	/** `request`, `context.System` and the whole body. */
	request: JsonObject;
	system: JsonObject;
	body: JsonObject;
}

/** Reads the bytes that were signed, and nothing that a body parser has made of them. */
export function parseSkillRequest(rawBody: Buffer | undefined): Result<SkillRequest, Refusal> {
	if (!rawBody || rawBody.length === 0) return refuse('BODY_MISSING');
	if (rawBody.length > MAX_BODY_BYTES) return refuse('BODY_TOO_LARGE');
	const text = rawBody.toString('utf8');
	const body = Buffer.from(text, 'utf8').equals(rawBody) ? jsonOrUndefined(text) : undefined;
	if (!isPlainObject(body)) return refuse('BODY_UNREADABLE');
	return isSafe(body, MAX_DEPTH) ? parseEnvelope(body as JsonObject) : refuse('BODY_UNSAFE');
}

function parseEnvelope(body: JsonObject): Result<SkillRequest, Refusal> {
	const { request, version } = body;
	if (!isVersion(version) || !isPlainObject(request)) return refuse('REQUEST_INCOMPLETE');
	const { type, requestId, timestamp } = request;
	if (!isText(type) || !isText(requestId)) return refuse('REQUEST_INCOMPLETE');
	return ok({
		type,
		requestId,
		timestamp,
		hasSession: isPlainObject(body.session),
		request: request as JsonObject,
		system: memberOf(memberOf(body, 'context'), 'System'),
		body,
	});
}

const MAX_CHARACTERS = 500;

const isText = (value: unknown): value is string =>
	typeof value === 'string' && value !== '' && value.length <= MAX_CHARACTERS;

/** Always text but for one printed sample of Amazon, of a skill message. */
const isVersion = (value: unknown): boolean => isText(value) || typeof value === 'number';

/** An object within an object, or an empty one. */
export function memberOf(object: JsonObject, key: string): JsonObject {
	const value = has(object, key) ? object[key] : undefined;
	return isPlainObject(value) ? (value as JsonObject) : {};
}

/** The objects of a list; none if it is no list. */
export const objectsIn = (list: JsonValue | undefined): JsonObject[] =>
	Array.isArray(list) ? (list.filter(isPlainObject) as JsonObject[]) : [];

/** A text within an object, or null. */
export function textOf(object: JsonObject, key: string): string | null {
	const value = has(object, key) ? object[key] : undefined;
	return typeof value === 'string' ? value : null;
}

const has = (value: unknown, key: string): boolean =>
	typeof value === 'object' && value !== null && Object.prototype.hasOwnProperty.call(value, key);

/** What workflows may merge into other objects must not change their prototypes. */
function isSafe(value: unknown, depthLeft: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (depthLeft === 0 || has(value, '__proto__')) return false;
	if (has(value, 'constructor') && has(Reflect.get(value, 'constructor'), 'prototype'))
		return false;
	return Object.values(value).every((member) => isSafe(member, depthLeft - 1));
}
