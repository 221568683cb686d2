import type { Call } from '../amazon/call.mts';
import type { Region, Service } from '../server/hosts.mts';

export interface FaultMatch {
	service?: Service;
	region?: Region;
	userId?: string | string[];
	referenceId?: string;
	/** Part of the path as it arrived. */
	path?: string;
	/** The whole path as it arrived. */
	exactPath?: string;
	/** Of a token request. */
	scope?: string;
}

/**
 * Something that goes wrong on purpose. `status` and `html` answer instead of the service, which then does
 * not see the call (unless `process` is set); `reset: 'afterProcessing'`, `truncate`, `delayMs` and a
 * `body` or `headers` without `status` change what the service answers.
 */
export interface Fault {
	/** Every member given must match; `{}` matches every call. */
	match: FaultMatch;
	/** How many calls it hits, default 1; Infinity for all. */
	times?: number;
	/** How many matching calls pass first, default 0. */
	skip?: number;
	status?: number;
	headers?: Record<string, string>;
	/** A string is sent as it is, anything else as JSON. */
	body?: unknown;
	contentType?: string;
	delayMs?: number;
	reset?: 'beforeProcessing' | 'afterProcessing';
	/** Announces the whole length, sends half, breaks the connection. */
	truncate?: boolean;
	/** The body is compressed. */
	gzip?: boolean;
	/** The body comes in ten pieces, with such a pause before each. */
	dripMs?: number;
	/** What comes back is no HTTP. The service does not see the call. */
	garbage?: boolean;
	/** An HTML page instead of the body; status 200 unless given. */
	html?: boolean;
	/** With `status` or `html`: the service processes the call, and its answer is lost. */
	process?: boolean;
}

interface Armed {
	fault: Fault;
	seen: number;
	left: number;
}

export class FaultList {
	private armed: Armed[] = [];

	reset(): void {
		this.armed = [];
	}

	add(fault: Fault): void {
		this.armed.push({ fault, seen: 0, left: fault.times ?? 1 });
	}

	/** The fault that hits this call. Each counts the calls it matches; of several due, the oldest hits. */
	take(call: Call): Fault | undefined {
		if (this.armed.length === 0) return undefined;
		let due: Armed | undefined;
		for (const armed of this.armed) {
			if (!matches(armed.fault.match, call)) continue;
			armed.seen += 1;
			if (!due && armed.seen > (armed.fault.skip ?? 0)) due = armed;
		}
		if (!due) return undefined;
		due.left -= 1;
		if (due.left <= 0) this.armed = this.armed.filter((armed) => armed !== due);
		return due.fault;
	}
}

function matches(match: FaultMatch, call: Call): boolean {
	const { service, region, userId, referenceId, path, exactPath, scope } = match;
	if (service !== undefined && service !== call.service) return false;
	if (region !== undefined && region !== call.region) return false;
	if (referenceId !== undefined && referenceId !== call.referenceId) return false;
	if (scope !== undefined && scope !== call.scope) return false;
	if (path !== undefined && !call.path.includes(path)) return false;
	if (exactPath !== undefined && call.path !== exactPath) return false;
	if (userId === undefined) return true;
	if (call.userId === undefined) return false;
	return typeof userId === 'string' ? userId === call.userId : userId.includes(call.userId);
}

/** For the log. */
export function faultName(fault: Fault): string {
	const parts: string[] = [];
	if (fault.delayMs) parts.push(`delay ${fault.delayMs} ms`);
	if (fault.reset) parts.push(`reset ${fault.reset}`);
	if (fault.status !== undefined) parts.push(`status ${fault.status}`);
	if (fault.html) parts.push('html');
	if (fault.truncate) parts.push('truncate');
	if (fault.gzip) parts.push('gzip');
	if (fault.dripMs) parts.push(`drip ${fault.dripMs} ms`);
	if (fault.garbage) parts.push('garbage');
	if (fault.body !== undefined) parts.push('body');
	if (fault.headers || fault.contentType) parts.push('headers');
	return parts.join(', ') || 'none';
}
