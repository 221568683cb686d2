import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive by their path, as the ASK CLI packs them: no encryption, no more than 65,535 files.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function unzip(zip: Buffer): Map<string, Buffer> {
	const end = endOf(zip);
	const files = new Map<string, Buffer>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The list of files is damaged.');
		const nameLength = zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		if (!name.endsWith('/')) files.set(name, contentOf(zip, at));
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return files;
}

/** It comes last, and may be followed by a comment. */
function endOf(zip: Buffer): number {
	for (let at = zip.length - 22; at >= 0; at -= 1) {
		if (zip.readUInt32LE(at) === END) return at;
	}
	throw new Error('This is no zip archive.');
}

function contentOf(zip: Buffer, entry: number): Buffer {
	const method = zip.readUInt16LE(entry + 10);
	const size = zip.readUInt32LE(entry + 20);
	const header = zip.readUInt32LE(entry + 42);
	const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
	const packed = zip.subarray(start, start + size);
	if (method === STORED) return packed;
	if (method === DEFLATED) return inflateRawSync(packed);
	throw new Error(`Packing method ${method} is not supported.`);
}
