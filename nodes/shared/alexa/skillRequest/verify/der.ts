/** One value of DER, the encoding of certificates: what kind it is, and what it contains. */
export interface DerValue {
	tag: number;
	content: Buffer;
}

export const TAG = {
	boolean: 0x01,
	integer: 0x02,
	bitString: 0x03,
	octetString: 0x04,
	objectId: 0x06,
	sequence: 0x30,
	set: 0x31,
} as const;

/** The tag of a member that is marked with a number, such as `[0]`. */
export const marked = (number: number): number => 0x80 | number;
export const markedGroup = (number: number): number => 0xa0 | number;

/** The bytes are not DER, or not what they must be at this place. */
export class DerError extends Error {}

const MANY_TAGS = 0x1f;
const LONG_LENGTH = 0x80;
/** A certificate file has at most 64 kB. */
const MAX_LENGTH_BYTES = 3;
const MAX_INTEGER_BYTES = 4;
const MAX_OBJECT_ID_BYTES = 64;

/** The values that the bytes consist of, to the last byte. Strict: one value has one encoding, or this throws. */
export function readValues(bytes: Buffer): DerValue[] {
	const values: DerValue[] = [];
	for (let at = 0; at < bytes.length; ) {
		const start = startOfContent(bytes, at);
		const end = start.at + start.length;
		if (end > bytes.length) throw new DerError('a value is cut off');
		values.push({ tag: start.tag, content: bytes.subarray(start.at, end) });
		at = end;
	}
	return values;
}

/** The one value that the bytes are. */
export function readValue(bytes: Buffer, tag: number): DerValue {
	const [value, ...more] = readValues(bytes);
	if (!value || more.length > 0) throw new DerError('there is not exactly one value');
	return expectTag(value, tag);
}

/** The values within a sequence, a set or a marked group. */
export const readMembers = (value: DerValue | undefined, tag: number): DerValue[] =>
	readValues(expectTag(value, tag).content);

export function expectTag(value: DerValue | undefined, tag: number): DerValue {
	if (value?.tag !== tag) throw new DerError('a value is of another kind');
	return value;
}

export function readBoolean(value: DerValue): boolean {
	const { content } = expectTag(value, TAG.boolean);
	if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) {
		throw new DerError('a boolean is neither true nor false');
	}
	return content[0] === 0xff;
}

/** A number from 0 on that is not needlessly long. */
export function readCount(value: DerValue): number {
	const { content } = expectTag(value, TAG.integer);
	const [first, second] = content;
	const isPadded = first === 0 && second !== undefined && second < 0x80;
	if (first === undefined || first >= 0x80 || isPadded || content.length > MAX_INTEGER_BYTES) {
		throw new DerError('a number is negative, too large or padded');
	}
	return content.readUIntBE(0, content.length);
}

/** Whether the bit at a place is set; bits that are left out are not. */
export function readBits(value: DerValue): (place: number) => boolean {
	const { content } = expectTag(value, TAG.bitString);
	const [unused] = content;
	if (unused === undefined || unused > 7 || (unused > 0 && content.length === 1)) {
		throw new DerError('the unused bits are miscounted');
	}
	const bits = content.subarray(1);
	return (place) => ((bits[place >> 3] ?? 0) & (0x80 >> (place & 7))) !== 0;
}

/** In digits and dots. */
export function readObjectId(value: DerValue | undefined): string {
	const { content } = expectTag(value, TAG.objectId);
	if (content.length === 0 || content.length > MAX_OBJECT_ID_BYTES) {
		throw new DerError('an object identifier is empty or too long');
	}
	const [first = 0n, ...others] = partsOf(content);
	const top = first < 80n ? first / 40n : 2n;
	return [top, first - top * 40n, ...others].join('.');
}

function partsOf(content: Buffer): bigint[] {
	const parts: bigint[] = [];
	let part: bigint | undefined;
	for (const byte of content) {
		if (part === undefined && byte === 0x80) throw new DerError('an object identifier is padded');
		part = ((part ?? 0n) << 7n) | BigInt(byte & 0x7f);
		if (byte >= 0x80) continue;
		parts.push(part);
		part = undefined;
	}
	if (part !== undefined) throw new DerError('an object identifier is cut off');
	return parts;
}

function startOfContent(bytes: Buffer, at: number): { tag: number; length: number; at: number } {
	const [tag, first] = [bytes[at], bytes[at + 1]];
	if (tag === undefined || first === undefined) throw new DerError('a value is cut off');
	if ((tag & MANY_TAGS) === MANY_TAGS) throw new DerError('a tag has more than one byte');
	if (first < LONG_LENGTH) return { tag, length: first, at: at + 2 };
	const count = first - LONG_LENGTH;
	const digits = bytes.subarray(at + 2, at + 2 + count);
	if (count === 0 || count > MAX_LENGTH_BYTES || digits.length < count) {
		throw new DerError('a length is open, too long or cut off');
	}
	const length = digits.readUIntBE(0, count);
	if (digits[0] === 0 || length < LONG_LENGTH) throw new DerError('a length is padded');
	return { tag, length, at: at + 2 + count };
}
