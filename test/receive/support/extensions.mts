import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** A value of DER of less than 65,536 bytes. */
export function der(tag: number, ...parts: Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const { length } = content;
	if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
	const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, 0x80 + digits.length, ...digits]), content]);
}

const SEQUENCE = 0x30;
const SET = 0x31;

export const sequence = (...parts: Buffer[]): Buffer => der(SEQUENCE, ...parts);

export const extension = (id: string, isCritical: boolean, value: Buffer): x509.Extension =>
	new x509.Extension(id, isCritical, value);

/** One that nobody knows; its number is of an arc for examples. */
export const unknownExtension = (isCritical = true): x509.Extension =>
	extension('2.999.1', isCritical, sequence());

export const dnsName = (name: string): Buffer => der(0x82, Buffer.from(name));

export const emailAddress = (name: string): Buffer => der(0x81, Buffer.from(name));

export const ipRange = (...bytes: number[]): Buffer => der(0x87, Buffer.from(bytes));

const COMMON_NAME = Buffer.from('0603550403', 'hex');

export const directoryName = (commonName: string, stringTag = 0x0c): Buffer =>
	der(0xa4, sequence(der(SET, sequence(COMMON_NAME, der(stringTag, Buffer.from(commonName))))));

interface Constraints {
	permitted?: Buffer[];
	excluded?: Buffer[];
	isCritical?: boolean;
}

export const nameConstraints = ({
	permitted = [],
	excluded = [],
	isCritical = true,
}: Constraints): x509.Extension => {
	const group = (tag: number, names: Buffer[]) =>
		names.length > 0 ? [der(tag, ...names.map((name) => sequence(name)))] : [];
	const value = sequence(...group(0xa0, permitted), ...group(0xa1, excluded));
	return extension('2.5.29.30', isCritical, value);
};

/** What the certificates of public authorities carry beside the usual; none of it is critical. */
export const publicExtensions = (): x509.Extension[] => [
	new x509.CertificatePolicyExtension(['2.23.140.1.2.1']),
	new x509.CRLDistributionPointsExtension(['http://crl.example.com/authority.crl']),
	new x509.AuthorityInfoAccessExtension({
		ocsp: 'http://ocsp.example.com',
		caIssuers: 'http://crt.example.com/authority.cer',
	}),
	// The list of signed certificate timestamps, an empty one.
	extension('1.3.6.1.4.1.11129.2.4.2', false, Buffer.from('04020000', 'hex')),
];
