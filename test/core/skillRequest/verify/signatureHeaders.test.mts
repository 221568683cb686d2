import { describe, expect, test } from 'vitest';
import {
	type Headers,
	parseSignatureHeaders,
} from '../../../../nodes/shared/alexa/skillRequest/verify/signatureHeaders.ts';

const URL = 'https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem';
const GENUINE: Headers = { signaturecertchainurl: URL, 'signature-256': 'c2lnbmVk' };

describe('the headers of the signature', () => {
	test('give the address of the certificate, and the signature decoded', () => {
		expect(parseSignatureHeaders(GENUINE)).toEqual({
			ok: true,
			value: { certificateUrl: URL, signature: Buffer.from('signed') },
		});
	});

	test.each<[string, Headers, string]>([
		['no address', { signaturecertchainurl: undefined }, 'CERTIFICATE_URL_MISSING'],
		['an empty address', { signaturecertchainurl: '' }, 'CERTIFICATE_URL_MISSING'],
		['no signature', { 'signature-256': undefined }, 'SIGNATURE_MISSING'],
		['an empty signature', { 'signature-256': '' }, 'SIGNATURE_MISSING'],
		[
			'the old signature alone',
			{ 'signature-256': undefined, signature: 'c2lnbmVk' },
			'SIGNATURE_SHA1_ONLY',
		],
		['two signatures', { 'signature-256': ['c2lnbmVk', 'c2lnbmVk'] }, 'SIGNATURE_UNREADABLE'],
		['a signature that is not base64', { 'signature-256': 'c2ln*bmVk' }, 'SIGNATURE_UNREADABLE'],
		['a signature without a byte', { 'signature-256': '=' }, 'SIGNATURE_UNREADABLE'],
		[
			'an address elsewhere',
			{ signaturecertchainurl: 'https://a.b/' },
			'CERTIFICATE_URL_FORBIDDEN',
		],
		['two addresses', { signaturecertchainurl: [URL, URL] }, 'CERTIFICATE_URL_FORBIDDEN'],
	])('with %s are refused: %j', (_title, changes, code) => {
		expect(parseSignatureHeaders({ ...GENUINE, ...changes })).toEqual({
			ok: false,
			error: { code },
		});
	});
});
