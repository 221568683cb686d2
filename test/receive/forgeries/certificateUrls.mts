import { newPath } from '../support/forge.mts';
import { forgery, type Forgery } from './forgery.mts';

/** A file in a bucket of somebody else, where anybody can put one. */
const evil = () => newPath().replace('/echo.api/', '/evil-bucket/');
const S3 = 'https://s3.amazonaws.com';
const GOOD = '/echo.api/genuine.pem';

/** The genuine certificates are served at the address that the trick leads to. */
const trick = (title: string, url: (path: string) => string): Forgery =>
	forgery('CERTIFICATE_URL_FORBIDDEN', title, () => ({ file: { path: evil() }, url }));

const address = (title: string, url: string): Forgery =>
	forgery('CERTIFICATE_URL_FORBIDDEN', title, { url: () => url });

export const certificateUrls: Forgery[] = [
	forgery('CERTIFICATE_URL_MISSING', 'no certificate address', {
		headers: { SignatureCertChainUrl: undefined },
	}),
	forgery('CERTIFICATE_URL_MISSING', 'an empty certificate address', {
		headers: { SignatureCertChainUrl: '' },
	}),
	trick('another bucket', (path) => S3 + path),
	trick('another bucket through ..', (path) => `${S3}/echo.api/..${path}`),
	trick('another bucket through %2e%2e', (path) => `${S3}/echo.api/%2e%2e${path}`),
	trick('another bucket through %2E%2E', (path) => `${S3}/echo.api/%2E%2E${path}`),
	trick('another bucket through .%2e', (path) => `${S3}/echo.api/.%2e${path}`),
	trick('another bucket through a backslash', (path) => `${S3}/echo.api\\..${path}`),
	trick('another bucket through ..%2f', (path) => `${S3}/echo.api/..%2f${path.slice(1)}`),
	trick('another bucket through %252e%252e', (path) => `${S3}/echo.api/%252e%252e${path}`),
	trick('another bucket through a tab within ..', (path) => `${S3}/echo.api/.\t.${path}`),
	trick('another bucket through a deeper ..', (path) => `${S3}/echo.api/a/../..${path}`),
	trick('another bucket behind a slash too many', (path) => `${S3}//echo.api/..${path}`),
	trick(
		'another bucket with a folder of that name',
		(path) => `${S3}${path.replace('/evil-bucket/', '/evil-bucket/echo.api/')}`,
	),
	address('the folder in capital letters', `${S3}/ECHO.API/genuine.pem`),
	address('a folder that only begins alike', `${S3}/echo.apis/genuine.pem`),
	address('a percent sign in the path', `${S3}/echo.api/genuine%2Epem`),
	address('the folder itself', `${S3}/echo.api/`),
	address('plain http', `http://s3.amazonaws.com${GOOD}`),
	address('another port', `https://s3.amazonaws.com:8443${GOOD}`),
	address('a user name', `https://user@s3.amazonaws.com${GOOD}`),
	address('a user name and a password', `https://user:pw@s3.amazonaws.com${GOOD}`),
	address('an empty user name', `https://@s3.amazonaws.com${GOOD}`),
	address('the host as user name of another', `https://s3.amazonaws.com@evil.example${GOOD}`),
	address('a host that begins alike', `https://s3.amazonaws.com.evil.example${GOOD}`),
	address('a host that ends alike', `https://evil-s3.amazonaws.com${GOOD}`),
	address('the host of another region', `https://s3.eu-west-1.amazonaws.com${GOOD}`),
	address('the bucket as a host', 'https://echo.api.s3.amazonaws.com/genuine.pem'),
	address('the host with a dot at its end', `https://s3.amazonaws.com.${GOOD}`),
	address('a query', `${S3}${GOOD}?versionId=1`),
	address('a fragment', `${S3}${GOOD}#a`),
	address('one slash after the scheme', `https:/s3.amazonaws.com${GOOD}`),
	address('an address without a scheme', `//s3.amazonaws.com${GOOD}`),
	address('a text that is no address', 'garbage'),
	address('an address of 3,000 characters', `${S3}/echo.api/${'a'.repeat(3000)}.pem`),
	address('two addresses', `${S3}${GOOD}, ${S3}${GOOD}`),
];
