import fc from 'fast-check';
import { GENUINE, bodyOf } from '../../receive/support/genuine.mts';
import { HOSTILE_TEXTS } from './hostileValues.mts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const genuine = fc.constantFrom(...GENUINE);

/** All places in a body, the outer ones first. */
function placesIn(value: Json, path: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [path];
	return [
		path,
		...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key])),
	];
}

function replaceAt(value: Json, [key, ...rest]: string[], replacement: Json): Json {
	if (key === undefined) return replacement;
	if (typeof value !== 'object' || value === null) return value;
	const copy = Array.isArray(value) ? [...value] : { ...value };
	Reflect.set(copy, key, replaceAt(Reflect.get(value, key) as Json, rest, replacement));
	return copy;
}

const HOSTILE_JSON: Json[] = [
	JSON.parse('{"__proto__": {"polluted": true}}') as Json,
	JSON.parse('{"constructor": {"prototype": {"polluted": true}}}') as Json,
	{ toString: 'x', hasOwnProperty: 'x' },
];

const replacement = fc.oneof(
	fc.constantFrom(...HOSTILE_JSON),
	fc.constantFrom(...HOSTILE_TEXTS),
	fc.jsonValue() as fc.Arbitrary<Json>,
);

/** What Alexa sends, with another value in one to three places. */
const changedValues = fc
	.record({
		genuine,
		changes: fc.array(fc.record({ place: fc.nat(), replacement }), { minLength: 1, maxLength: 3 }),
	})
	.map((chosen) => {
		const body = JSON.parse(bodyOf(chosen.genuine).toString()) as Json;
		const changed = chosen.changes.reduce((value, { place, replacement: put }) => {
			const places = placesIn(value);
			return replaceAt(value, places[place % places.length] ?? [], put);
		}, body);
		return Buffer.from(JSON.stringify(changed));
	});

const NOISE = ['"', '{', '}', ',', '\\', '\0', '\ufeff', '\u2028', '"__proto__":{"a":1},', '[[[['];

/** What Alexa sends, with characters put in or left out. */
const changedText = fc
	.record({
		genuine,
		place: fc.nat(),
		leaveOut: fc.nat({ max: 8 }),
		put: fc.oneof(fc.constantFrom(...NOISE), fc.string({ unit: 'binary', maxLength: 5 })),
	})
	.map((chosen) => {
		const text = bodyOf(chosen.genuine).toString();
		const at = chosen.place % text.length;
		return Buffer.from(text.slice(0, at) + chosen.put + text.slice(at + chosen.leaveOut));
	});

const FORMS: ReadonlyArray<(text: string) => Buffer> = [
	(text) => Buffer.from(`\ufeff${text}`),
	(text) => Buffer.from(text, 'utf16le'),
	(text) => Buffer.from(`${text}${text}`),
	(text) => Buffer.from(`[${text}]`),
	(text) => Buffer.from(`${' '.repeat(1_000)}${text}`),
	(text) => Buffer.from(text.slice(0, -1)),
	(text) => Buffer.from(text.replace('"request":', '"request":{},"request":')),
	(text) => Buffer.from(`${text.slice(0, -1)},"deep":${'['.repeat(500)}${']'.repeat(500)}}`),
	(text) =>
		Buffer.from(`${text.slice(0, -1)},"deep":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`),
	(text) => Buffer.from(`${text.slice(0, -1)},"wide":"${'x'.repeat(300_000)}"}`),
	(text) => Buffer.concat([Buffer.from(text.slice(0, 10)), Buffer.from([0xc3, 0x28, 0xff])]),
];

const otherForms = fc
	.record({ genuine, form: fc.constantFrom(...FORMS.keys()) })
	.map((chosen) => FORMS[chosen.form]?.(bodyOf(chosen.genuine).toString()) ?? Buffer.alloc(0));

const SHOWN_CHARACTERS = 3_000;

/** A counterexample shows text instead of numbers. */
const readable = (body: Buffer): Buffer =>
	Object.assign(body, {
		[fc.toStringMethod]: () =>
			`${body.length} bytes ${JSON.stringify(body.toString().slice(0, SHOWN_CHARACTERS))}`,
	});

const anyBody: fc.Arbitrary<Buffer> = fc.oneof(
	{ weight: 2, arbitrary: genuine.map(bodyOf) },
	{ weight: 6, arbitrary: changedValues },
	{ weight: 4, arbitrary: changedText },
	{ weight: 2, arbitrary: otherForms },
	{ weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
	{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
);

export const rawBody = anyBody.map(readable);
