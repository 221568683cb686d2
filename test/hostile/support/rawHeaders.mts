import fc from 'fast-check';

const NAMES = ['SignatureCertChainUrl', 'Signature', 'Signature-256'] as const;

const URLS = [
	'',
	'http://s3.amazonaws.com/echo.api/a.pem',
	'https://s3.amazonaws.com/echo.api/../other/a.pem',
	'https://s3.amazonaws.com/echo.api/%2e%2e/other/a.pem',
	'https://s3.amazonaws.com:444/echo.api/a.pem',
	'https://s3.amazonaws.com@example.com/echo.api/a.pem',
	'https://example.com/echo.api/a.pem',
	'https://s3.amazonaws.com/echo.api/a.pem#b?c',
	'file:///echo.api/a.pem',
	'\r\n',
	'__proto__',
];

const value = fc.oneof(
	fc.constantFrom(...URLS),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.base64String({ maxLength: 400 }),
);

/** Headers in the place of the genuine ones; undefined leaves one out. */
export const rawHeaders = fc.record(
	Object.fromEntries(NAMES.map((name) => [name, fc.option(value, { nil: undefined })])),
	{ requiredKeys: [] },
);
