import type { Call } from '../amazon/call.mts';
import { isObject } from '../amazon/call.mts';
import type { Region, Service } from '../server/hosts.mts';
import type { RecordedRequest } from './recordedRequest.mts';
import { bearerToken, fingerprintOf } from './tokens.mts';
import { shortUserId } from './users.mts';

export interface RequestFilter {
	service?: Service;
	region?: Region;
}

const redacted = '<redacted>';

export class RequestLog {
	private records: RecordedRequest[] = [];
	private arrived = 0;

	constructor(
		private readonly now: () => number,
		private readonly feed: { request(record: RecordedRequest): void; restart(): void },
	) {}

	reset(): void {
		this.clear();
		this.arrived = 0;
	}

	clear(): void {
		this.records = [];
		this.feed.restart();
	}

	list(filter: RequestFilter = {}): RecordedRequest[] {
		const { service, region } = filter;
		return this.records
			.filter((record) => !service || record.service === service)
			.filter((record) => !region || record.region === region)
			.map((record) => ({ ...record }));
	}

	/** The newest ones, in order of arrival, and how many there are. */
	newest(count: number): { records: RecordedRequest[]; total: number } {
		return { records: this.records.slice(-count), total: this.records.length };
	}

	arrive(call: Call, requestId: string): RecordedRequest {
		this.arrived += 1;
		const record: RecordedRequest = {
			number: this.arrived,
			at: new Date(this.now()).toISOString(),
			service: call.service,
			...(call.region && { region: call.region }),
			...(call.stage && { stage: call.stage }),
			method: call.method,
			host: call.host,
			path: call.path,
			headers: withoutToken(call.headers),
			...withoutSecret(call),
			status: 0,
			requestId,
			outcome: 'not answered yet',
			checks: [],
			...sentToken(call),
			...(call.userId !== undefined && { userId: call.userId }),
		};
		this.records.push(record);
		this.feed.request(record);
		return record;
	}
}

/** Known for every call, also where nothing is served and nobody looks at the token. */
function sentToken({ authorization = '' }: Call): { tokenFingerprint?: string } {
	const token = bearerToken(authorization);
	return token === undefined ? {} : { tokenFingerprint: fingerprintOf(token) };
}

function withoutToken(headers: Record<string, string>): Record<string, string> {
	const { authorization } = headers;
	if (authorization === undefined) return headers;
	const value = /^Bearer /i.test(authorization) ? `Bearer ${redacted}` : redacted;
	return { ...headers, authorization: value };
}

/** A record is shown and printed, so it contains no client secret. */
function withoutSecret(call: Call): { body: unknown; rawBody: string } {
	const { body, rawBody } = call;
	if (call.service !== 'lwa') return { body, rawBody };
	return {
		body: isObject(body) && 'client_secret' in body ? { ...body, client_secret: redacted } : body,
		rawBody: rawBody
			.replace(/((?:^|&)client_secret=)[^&]*/g, `$1${redacted}`)
			.replace(/("client_secret"\s*:\s*")(?:[^"\\]|\\.)*/g, `$1${redacted}`),
	};
}

/** One line for the terminal: no token, no secret, no whole user id. */
export function logLine(record: RecordedRequest): string {
	const where = [record.service, record.region, record.stage].filter(Boolean).join(' ');
	const path = record.service === 'unknown' ? ` ${record.host} ${shortPath(record.path)}` : '';
	const fault = record.fault ? ` [fault: ${record.fault}]` : '';
	const head = `#${record.number} ${record.at.slice(11, 23)} ${record.method} ${where}${path}`;
	return `${head} -> ${record.status}${fault} ${record.outcome} (${record.requestId})`.replace(
		/[\r\n]+/g,
		' ',
	);
}

function shortPath(path: string): string {
	const bare = path.split('?', 1)[0] ?? '';
	return bare
		.split('/')
		.map((part) => (part.length > 20 ? shortUserId(part) : part))
		.join('/')
		.slice(0, 100);
}
