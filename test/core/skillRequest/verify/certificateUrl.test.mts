import { describe, expect, test } from 'vitest';
import { parseCertificateUrl } from '../../../../nodes/shared/alexa/skillRequest/verify/certificateUrl.ts';

const GOOD = 'https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem';

const ofLength = (characters: number) => GOOD.padEnd(characters, 'a');

describe('the address of the certificate', () => {
	test.each([
		["Amazon's own", GOOD, GOOD],
		['in a folder below', GOOD.replace('/echo-', '/v2/echo-'), GOOD.replace('/echo-', '/v2/echo-')],
		['with the port of https', GOOD.replace('.com/', '.com:443/'), GOOD],
		[
			'with scheme and host in large letters',
			GOOD.replace(/^.*com/, 'HTTPS://S3.AMAZONAWS.COM'),
			GOOD,
		],
		['with .. that stays in the folder', GOOD.replace('/echo-', '/a/../echo-'), GOOD],
		['of 2,048 characters', ofLength(2048), ofLength(2048)],
	])('is taken %s', (_title, header, url) => {
		expect(parseCertificateUrl(header)).toEqual({ ok: true, value: url });
	});

	test.each([
		['of 2,049 characters', ofLength(2049)],
		['with plain http', GOOD.replace('https:', 'http:')],
		['behind another text', `x${GOOD}`],
		['with a space behind it', `${GOOD} `],
		['with a letter beyond ASCII', `${GOOD}é`],
		['that is no address', 'https://['],
		['of another host', GOOD.replace('s3.', 'eu.s3.')],
		['with another port', GOOD.replace('.com/', '.com:8443/')],
		['with a user name', GOOD.replace('s3.', 'user@s3.')],
		['with a password alone', GOOD.replace('s3.', ':word@s3.')],
		['with an empty user name', GOOD.replace('s3.', '@s3.')],
		['with a query', `${GOOD}?a`],
		['with an empty query', `${GOOD}?`],
		['with an empty fragment', `${GOOD}#`],
		['with a percent sign in the path', `${GOOD}%2e`],
		['of another folder', GOOD.replace('echo.api', 'echo-api')],
		['of a folder above', GOOD.replace('/echo.api', '/other/echo.api')],
		['of another folder by way of ..', GOOD.replace('/echo.api', '/echo.api/../other')],
		['of the folder itself', 'https://s3.amazonaws.com/echo.api/'],
		['with an empty name in the path', GOOD.replace('/echo-', '//echo-')],
	])('is forbidden %s', (_title, header) => {
		expect(parseCertificateUrl(header)).toEqual({
			ok: false,
			error: { code: 'CERTIFICATE_URL_FORBIDDEN' },
		});
	});
});
