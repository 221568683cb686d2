import type { Region, Service, Stage } from '../server/hosts.mts';

/** One call as it arrived, before anything was checked. */
export interface Call {
	/** 'unknown': nothing is served at that host and path. */
	service: Service | 'unknown';
	region?: Region;
	stage?: Stage;
	method: string;
	host: string;
	/** As it arrived. */
	path: string;
	headers: Record<string, string>;
	authorization?: string;
	contentType: string;
	rawBody: string;
	/** The parsed body: JSON or form. `undefined` when it is neither. */
	body: unknown;
	userId?: string;
	referenceId?: string;
	scope?: string;
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the body, and from it what faults are matched by. */
export function readBody(call: Call): void {
	if (call.service === 'lwa' && !/^application\/json/i.test(call.contentType)) {
		const form = Object.fromEntries(new URLSearchParams(call.rawBody));
		call.body = form;
		call.scope = form.scope;
		return;
	}
	try {
		call.body = call.rawBody === '' ? undefined : (JSON.parse(call.rawBody) as unknown);
	} catch {
		call.body = undefined;
	}
	if (!isObject(call.body)) return;
	const { referenceId, relevantAudience, scope } = call.body;
	if (call.service === 'lwa' && typeof scope === 'string') call.scope = scope;
	if (call.service === 'dataStore') readTarget(call, call.body);
	if (call.service !== 'proactiveEvents') return;
	if (typeof referenceId === 'string') call.referenceId = referenceId;
	if (!isObject(relevantAudience) || !isObject(relevantAudience.payload)) return;
	const { user } = relevantAudience.payload;
	if (typeof user === 'string') call.userId = user;
}

function readTarget(call: Call, { target }: Record<string, unknown>): void {
	if (!isObject(target) || target.type !== 'USER' || typeof target.id !== 'string') return;
	call.userId = target.id;
}

/** A content type of JSON, with or without parameters. */
export function isJson(contentType: string): boolean {
	return /^application\/json\s*(;|$)/i.test(contentType);
}
