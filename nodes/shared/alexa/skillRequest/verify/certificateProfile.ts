import type { X509Certificate } from 'node:crypto';
import {
	DerError,
	type DerValue,
	expectTag,
	markedGroup,
	readBits,
	readBoolean,
	readCount,
	readMembers,
	readObjectId,
	readValue,
	readValues,
	TAG,
} from './der';
import {
	DIRECTORY_NAME,
	nameOf,
	readNameConstraints,
	type NameConstraints,
} from './nameConstraints';

/** What a certificate says of itself beside its dates and key, as far as the rules of a chain ask for it. */
export interface CertificateProfile {
	/** Names itself as its issuer. */
	isSelfIssued: boolean;
	/** The subject, and the alternative names. */
	names: DerValue[];
	isAuthority: boolean;
	/** How many authorities may follow. */
	pathLength?: number;
	/** What the key may be used for; absent: everything. */
	keyUsage?: (place: number) => boolean;
	/** For which purposes the certificate may be used; absent: all. */
	purposes?: string[];
	nameConstraints?: NameConstraints;
	/** Extensions that no one may pass over, and that are not known here. */
	unknownCritical: string[];
}

type Read = (profile: CertificateProfile, value: Buffer) => void;

/**
 * Certificate policies decide about a chain only if a policy constraint demands one; that extension is left out here,
 * and so refused where it is critical, as it must be.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2
 */
const EXTENSIONS: ReadonlyMap<string, Read> = new Map<string, Read>([
	['2.5.29.15', (profile, bytes) => (profile.keyUsage = readBits(readValue(bytes, TAG.bitString)))],
	['2.5.29.17', (profile, bytes) => profile.names.push(...sequence(bytes).map(nameOf))],
	['2.5.29.19', readBasicConstraints],
	['2.5.29.30', (profile, bytes) => (profile.nameConstraints = readNameConstraints(bytes))],
	['2.5.29.32', () => undefined],
	['2.5.29.33', () => undefined],
	['2.5.29.37', (profile, bytes) => (profile.purposes = sequence(bytes).map(readObjectId))],
	['2.5.29.54', () => undefined],
]);

/** Throws a `DerError` where the certificate is not encoded as it must be. */
export function readProfile({ raw }: X509Certificate): CertificateProfile {
	const [signed] = readMembers(readValue(raw, TAG.sequence), TAG.sequence);
	const fields = readMembers(signed, TAG.sequence);
	// Only a certificate of the first version, which has no extensions, leaves its version out.
	const at = fields[0]?.tag === markedGroup(0) ? 3 : 2;
	const issuer = expectTag(fields[at], TAG.sequence);
	const subject = expectTag(fields[at + 2], TAG.sequence);
	const profile: CertificateProfile = {
		isSelfIssued: issuer.content.equals(subject.content),
		names: subject.content.length > 0 ? [{ ...subject, tag: DIRECTORY_NAME }] : [],
		isAuthority: false,
		unknownCritical: [],
	};
	readExtensions(
		fields.slice(at + 4).find(({ tag }) => tag === markedGroup(3)),
		profile,
	);
	return profile;
}

function readExtensions(group: DerValue | undefined, profile: CertificateProfile): void {
	if (!group) return;
	const seen = new Set<string>();
	for (const extension of readMembers(readValue(group.content, TAG.sequence), TAG.sequence)) {
		const [id, ...rest] = readMembers(extension, TAG.sequence);
		const name = readObjectId(id);
		if (seen.has(name)) throw new DerError('an extension appears twice');
		seen.add(name);
		const isCritical = rest.length > 1 && readBoolean(rest.shift() as DerValue);
		const [value, ...more] = rest;
		if (more.length > 0) throw new DerError('an extension has too many members');
		const { content } = expectTag(value, TAG.octetString);
		const read = EXTENSIONS.get(name);
		if (read) read(profile, content);
		else if (isCritical) profile.unknownCritical.push(name);
	}
}

function readBasicConstraints(profile: CertificateProfile, bytes: Buffer): void {
	const members = sequence(bytes);
	profile.isAuthority = members[0]?.tag === TAG.boolean && readBoolean(members.shift() as DerValue);
	const [pathLength, ...more] = members;
	if (more.length > 0) throw new DerError('the basic constraints have too many members');
	if (pathLength) profile.pathLength = readCount(pathLength);
}

const sequence = (bytes: Buffer): DerValue[] => readValues(readValue(bytes, TAG.sequence).content);
