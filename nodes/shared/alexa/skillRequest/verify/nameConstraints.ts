import {
	DerError,
	type DerValue,
	marked,
	markedGroup,
	readMembers,
	readObjectId,
	readValue,
	readValues,
	TAG,
} from './der';

/** Which names the certificates below an authority may have. */
export interface NameConstraints {
	permitted: DerValue[];
	excluded: DerValue[];
}

const DNS_NAME = marked(2);
export const DIRECTORY_NAME = markedGroup(4);
const IP_ADDRESS = marked(7);

/** @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10 */
export function readNameConstraints(bytes: Buffer): NameConstraints {
	const constraints: NameConstraints = { permitted: [], excluded: [] };
	for (const group of readMembers(readValue(bytes, TAG.sequence), TAG.sequence)) {
		if (group.tag === markedGroup(0)) constraints.permitted = subtreesIn(group);
		else if (group.tag === markedGroup(1)) constraints.excluded = subtreesIn(group);
		else throw new DerError('a name constraint is neither permitted nor excluded');
	}
	return constraints;
}

const subtreesIn = (group: DerValue): DerValue[] =>
	readValues(group.content).map((subtree) => {
		const [base, ...distances] = readMembers(subtree, TAG.sequence);
		if (!base || distances.length > 0) throw new DerError('a subtree has distances');
		return nameOf(base);
	});

/** Among other names a directory name is wrapped once more than as a subject. */
export const nameOf = (name: DerValue): DerValue =>
	name.tag === DIRECTORY_NAME
		? { ...name, content: readValue(name.content, TAG.sequence).content }
		: name;

/** A form of names that is constrained and not known here counts as broken: no one can say that it is not. */
export function areNamesAllowed(
	{ permitted, excluded }: NameConstraints,
	names: readonly DerValue[],
): boolean {
	return names.every((name) => {
		const isSameForm = (base: DerValue) => base.tag === name.tag;
		const wanted = permitted.filter(isSameForm);
		if (wanted.length > 0 && !wanted.some((base) => isWithin(name, base) === true)) return false;
		return excluded.filter(isSameForm).every((base) => isWithin(name, base) === false);
	});
}

function isWithin(name: DerValue, base: DerValue): boolean | undefined {
	if (name.tag === DNS_NAME) return isDomainWithin(textOf(name), textOf(base));
	if (name.tag === IP_ADDRESS) return isAddressWithin(name.content, base.content);
	return name.tag === DIRECTORY_NAME ? isDirectoryWithin(name, base) : undefined;
}

const textOf = ({ content }: DerValue): string => content.toString('latin1').toLowerCase();

/** A leading dot leaves the domain itself out. */
function isDomainWithin(name: string, base: string): boolean {
	if (base === '' || name === base) return true;
	return name.endsWith(base.startsWith('.') ? base : `.${base}`);
}

/** The base is an address and its mask. */
function isAddressWithin(name: Buffer, base: Buffer): boolean {
	if (base.length !== name.length * 2) return false;
	return name.every((byte, at) => {
		const mask = base[name.length + at] as number;
		return (byte & mask) === ((base[at] as number) & mask);
	});
}

function isDirectoryWithin(name: DerValue, base: DerValue): boolean {
	const [whole, first] = [partsOf(name), partsOf(base)];
	return first.every((part, at) => part === whole[at]);
}

/** The parts of a directory name, each in one spelling, whatever the authority has encoded it in. */
const partsOf = ({ content }: DerValue): string[] =>
	readValues(content).map((part) => readMembers(part, TAG.set).map(spelled).sort().join('\n'));

function spelled(attribute: DerValue): string {
	const [kind, value, ...more] = readMembers(attribute, TAG.sequence);
	if (!value || more.length > 0) throw new DerError('a name has too many or too few members');
	return `${readObjectId(kind)}=${wordsIn(value).toLowerCase().trim().replace(/\s+/g, ' ')}`;
}

const BMP_STRING = 0x1e;
const TEXT_ENCODINGS: Readonly<Record<number, 'utf8' | 'latin1'>> = {
	0x0c: 'utf8',
	0x13: 'latin1',
	0x14: 'latin1',
	0x16: 'latin1',
};

function wordsIn({ tag, content }: DerValue): string {
	if (tag === BMP_STRING && content.length % 2 === 0) {
		return Buffer.from(content).swap16().toString('utf16le');
	}
	const encoding = TEXT_ENCODINGS[tag];
	return encoding ? content.toString(encoding) : `${tag}:${content.toString('hex')}`;
}
