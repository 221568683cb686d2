import { describe, expect, it } from 'vitest';
import {
	mintToken,
	readStoredTokens,
	type StoredToken,
	writeStoredTokens,
} from '../../../nodes/shared/alexa/lwa/storedTokens.ts';

const SCOPE = 'alexa::proactive_events';
const TOKEN = mintToken('Atc|example', 3600, 'key', 1_000_000);

const stored = (changes: object) => JSON.stringify({ [SCOPE]: { ...TOKEN, ...changes } });

describe('a new token', () => {
	it.each<[number, number]>([
		[3600, 3540],
		[120, 60],
		[121, 61],
		[60, 30],
		[30, 15],
		[1, 0.5],
	])('of %s seconds is renewed after %s', (lifeSeconds, refreshSeconds) => {
		const token = mintToken('Atc|example', lifeSeconds, 'key', 5000);
		expect(token).toMatchObject({
			mintedAt: 5000,
			refreshAt: 5000 + refreshSeconds * 1000,
			expiresAt: 5000 + lifeSeconds * 1000,
		});
	});
});

describe('stored tokens', () => {
	it('come back as they were written', () => {
		const text = writeStoredTokens({ [SCOPE]: TOKEN }, TOKEN.mintedAt, () => true);
		expect(readStoredTokens(text)).toEqual({ [SCOPE]: TOKEN });
	});

	it.each<[string, unknown]>([
		['empty text', ''],
		['an empty object', '{}'],
		['undefined', undefined],
		['an object that is no text', { [SCOPE]: TOKEN }],
		['broken JSON', '{"a'],
		['a text', '"token"'],
		['null', 'null'],
		['a number', '5'],
		['a list', '[1]'],
		['no object for a scope', JSON.stringify({ [SCOPE]: 'Atc|example' })],
		['null for a scope', JSON.stringify({ [SCOPE]: null })],
		['an empty token', stored({ token: '' })],
		['a token that is no text', stored({ token: 5 })],
		['no key', stored({ key: undefined })],
		['no expiry', stored({ expiresAt: undefined })],
		['a time as text', stored({ refreshAt: '5' })],
		['no time of minting', stored({ mintedAt: null })],
	])('are none in %s', (_title, raw) => {
		expect(readStoredTokens(raw)).toEqual({});
	});

	it('are read beside one that is broken', () => {
		expect(readStoredTokens(JSON.stringify({ [SCOPE]: TOKEN, other: { token: 1 } }))).toEqual({
			[SCOPE]: TOKEN,
		});
	});

	it('under __proto__ do no harm', () => {
		const tokens = readStoredTokens(`{"__proto__": ${JSON.stringify(TOKEN)}}`);
		expect(Object.getPrototypeOf(tokens)).toBe(Object.prototype);
	});
});

describe('of the tokens that are written', () => {
	const kept = (
		tokens: Record<string, StoredToken>,
		nowMs: number,
		isCurrent: (scope: string, key: string) => boolean,
	) => Object.keys(readStoredTokens(writeStoredTokens(tokens, nowMs, isCurrent)));

	it('expired ones are dropped', () => {
		const later = { ...TOKEN, expiresAt: TOKEN.expiresAt + 1 };
		expect(kept({ past: TOKEN, alive: later }, TOKEN.expiresAt, () => true)).toEqual(['alive']);
	});

	it('those of former secrets and scopes are dropped', () => {
		const tokens = { one: TOKEN, two: { ...TOKEN, key: 'former' }, three: TOKEN };
		const isCurrent = (scope: string, key: string) => scope !== 'three' && key === 'key';
		expect(kept(tokens, TOKEN.mintedAt, isCurrent)).toEqual(['one']);
	});
});
