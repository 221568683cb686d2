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
	address('the host as user name of another', `https://s3.amazonaws.com@evil.example${GOOD}`),
	address('a host that begins alike', `https://s3.amazonaws.com.evil.example${GOOD}`),
];
