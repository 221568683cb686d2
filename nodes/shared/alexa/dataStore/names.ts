import { brokenCharacters } from '../input/values';
import { fail, ok, type Result } from '../lib/result';

/**
 * A namespace or a key. Amazon publishes neither their length nor their characters, so only what cannot be a name is
 * refused.
 */
export function parseName(raw: unknown): Result<string> {
	const name = typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : raw;
	if (typeof name !== 'string') return fail('must be text');
	if (name.trim() === '') return fail('must not be empty');
	const trimmed = name.trim();
	const broken = RESERVED.includes(trimmed) ? notTheName(trimmed) : brokenName(name);
	return broken ? fail(broken) : ok(trimmed);
}

/** Special in JavaScript, so code on the way may drop them. As members of content they are common. */
const RESERVED: readonly string[] = ['constructor', 'prototype'];

const notTheName = (name: string) => `must not have the name "${name}"`;

/** Of namespaces, keys and members. */
export function brokenName(name: string): string | undefined {
	if (name.trim() === '__proto__') return notTheName('__proto__');
	if (/\p{Cc}/u.test(name)) return 'must not contain line breaks or control characters';
	return brokenCharacters(name);
}

/** Whether a name has other characters than those of which projects are known to work. */
export const isUnusualName = (name: string): boolean => !/^[A-Za-z0-9._-]+$/.test(name);
