import fc from 'fast-check';
import { DateTime, Duration } from 'luxon';

const throwing = () => {
	throw new Error('example');
};

/** What an expression may give and no JSON can: each is made anew for each run. */
const OBJECTS: Readonly<Record<string, () => unknown>> = {
	'a getter that throws': () => ({
		get value() {
			return throwing();
		},
	}),
	'a toJSON that throws': () => ({ toJSON: throwing }),
	'a toString that throws': () => ({ toString: throwing, [Symbol.toPrimitive]: throwing }),
	'a proxy that throws': () => new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing }),
	'a proxy of a list that throws': () => new Proxy([], { get: throwing }),
	'a cycle': () => {
		const cycle: Record<string, unknown> = {};
		cycle['self'] = cycle;
		return cycle;
	},
	'a list in itself': () => {
		const list: unknown[] = [];
		list.push(list);
		return list;
	},
	'no prototype': () => Object.assign(Object.create(null) as object, { a: 'b' }),
	'an own __proto__': () => JSON.parse('{"__proto__": {"polluted": true}, "a": "b"}') as unknown,
	'an own constructor': () => JSON.parse('{"constructor": {"prototype": {"a": 1}}}') as unknown,
	'an own toString': () => ({ toString: 'x', valueOf: 1, length: 2 ** 40 }),
	'a boxed text': () => new String('TORNADO'),
	'a boxed number': () => new Number(2),
	'a text that changes': () => {
		let reads = 0;
		return { toString: () => (reads++ ? '../other' : 'amzn1.ask.account.EXAMPLE') };
	},
	'a list with holes': () => Object.assign(new Array<unknown>(3), { 2: 'en-US' }),
	'a list-like object': () => ({ 0: 'en-US', length: 1 }),
	'a function': () => throwing,
	'a symbol': () => Symbol('example'),
	'a big integer': () => 10n ** 30n,
	'a map': () => new Map([['a', 'b']]),
	'an error': () => new Error('example'),
	'a promise': () => Promise.resolve('example'),
	'a buffer': () => Buffer.from('example'),
	'a regular expression': () => /a+/g,
	'an invalid date': () => new Date(NaN),
	'a date': () => new Date('2031-01-01T00:00:00Z'),
	'an invalid DateTime': () => DateTime.fromISO('no date'),
	'a DateTime': () => DateTime.now().plus({ hours: 2 }),
	'a DateTime far away': () => DateTime.fromMillis(8.64e15),
	'a Duration': () => Duration.fromObject({ hours: 1 }),
	'deep nesting': () =>
		Array.from({ length: 5_000 }).reduce<unknown>((inner) => ({ inner }), 'example'),
};

/** Stands for one of these until the item is made: fast-check looks into what it generates, and prints it. */
export class Made {
	constructor(readonly name: string) {}

	make(): unknown {
		return OBJECTS[this.name]?.();
	}
}

const objects = fc.constantFrom(...Object.keys(OBJECTS)).map((name) => new Made(name));

export const HOSTILE_TEXTS = [
	'',
	' ',
	'.',
	'..',
	'...',
	'%2e%2e',
	'%2e%2e%2f',
	'a/../../b',
	'/../',
	'..\\..\\',
	'a?b=c',
	'a#b',
	'a;b',
	'a@b',
	'//example.com',
	'https://example.com/',
	'a\r\nX-Injected: 1',
	'a\nb',
	'a\0b',
	'\u2028',
	'a\u2215..\u2215b',
	'\uff0e\uff0e',
	'%',
	'%zz',
	'%00',
	'\ud83c',
	'\udf89\ud83c',
	'\u202eabc',
	'\u200b',
	'\ufeffa',
	'🎉'.repeat(40),
	'e\u0301',
	'<script>alert(1)</script>',
	'localizedattribute:source',
	'localizedattribute:',
	'={{ $json.user }}',
	'{{ $json.user }}',
	"$fromAI('user')",
	'__proto__',
	'constructor',
	'undefined',
	'NaN',
	'tornado',
	'TORNADO ',
	'TORNАDO',
	'1e3',
	'0x10',
	'1,5',
	'9007199254740993',
	'[',
	'["en-US"',
	'{"__proto__": {"a": 1}}',
	'2030-02-30T10:00:00',
	'2030-12-31T23:59:60Z',
	'+010000-01-01T00:00:00Z',
	'-000001-01-01T00:00:00Z',
	'2030-01-01T24:00:00',
	'2030-01-01T10:00:00+99:99',
	'20300101',
	'tomorrow',
	'en-us',
	'en_US',
	'xx-XX',
	'x'.repeat(101),
	'x'.repeat(20_000),
];

const numbers = fc.oneof(
	fc.constantFrom(0, -0, 1, -1, NaN, Infinity, -Infinity, 1.5, 2 ** 31, 2 ** 53, 1e21, 1e308),
	fc.integer(),
	fc.double(),
);

/** Anything that an expression can give. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
	{ weight: 3, arbitrary: objects },
	{ weight: 2, arbitrary: numbers },
	{ weight: 2, arbitrary: fc.constantFrom<unknown>(undefined, null, true, false, [], {}) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
	{ weight: 2, arbitrary: fc.json() },
	{
		weight: 2,
		arbitrary: fc.anything({
			withBigInt: true,
			withDate: true,
			withMap: true,
			withSet: true,
			withNullPrototype: true,
			withObjectString: true,
			withSparseArray: true,
			withTypedArray: true,
			maxDepth: 3,
		}),
	},
);

const asNumber = (value: unknown) =>
	typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;

/** Anything but what would only make the test wait, or end in a timeout on a machine that is busy. */
const hostileOutside = (from: number, to: number) =>
	hostileValue.filter((value) => !(asNumber(value) > from && asNumber(value) < to));

/** Of those parameters in which a good value may cost time. */
export const HOSTILE_TIMES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	'options.timeout': hostileOutside(0, 60),
	'options.requestsPerSecond': hostileOutside(0, 500),
};
