import type { RefusalCode } from '../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { bytes, genuineEnvelope } from '../support/forge.mts';
import { forgery, type Forgery } from './forgery.mts';

/** All of these are signed as Alexa signs. */
const body = (
	code: RefusalCode,
	title: string,
	make: () => string | Buffer,
	more: Partial<Forgery> = {},
): Forgery => ({ ...forgery(code, title, () => ({ body: Buffer.from(make()) })), ...more });

const text = () => JSON.stringify(genuineEnvelope());

const NOT_JSON = { n8nStatus: 422 };
const MEGABYTE = 1024 * 1024;

const request = (title: string, change: object): Forgery =>
	body('REQUEST_INCOMPLETE', title, () => {
		const envelope = genuineEnvelope();
		return bytes({ ...envelope, request: { ...envelope.request, ...change } });
	});

export const bodies: Forgery[] = [
	body('BODY_MISSING', 'no body', () => ''),
	body('BODY_TOO_LARGE', 'a body of 1 MB', () =>
		text().replace('{', `{"padding":"${'x'.repeat(MEGABYTE)}",`),
	),
	body('BODY_UNREADABLE', 'a body that is not JSON', () => text().slice(1), NOT_JSON),
	body('BODY_UNREADABLE', 'a body with a byte order mark', () => `\uFEFF${text()}`, {
		statusWithoutByteOrderMarks: 422,
	}),
	body('BODY_UNREADABLE', 'a body that is not UTF-8', () =>
		Buffer.from(text().replace('EXAMPLE', 'ä'), 'latin1'),
	),
	body('BODY_UNSAFE', 'a key that changes prototypes', () =>
		text().replace('{', '{"__proto__":{"polluted":true},'),
	),
	body('BODY_UNSAFE', 'such a key in disguise, within', () =>
		text().replace('"request":{', '"request":{"\\u005f_proto__":{"polluted":true},'),
	),
	request('a type that is a list', { type: ['LaunchRequest'] }),
	request('a request id that is a number', { requestId: 1 }),
	request('an empty request id', { requestId: '' }),
];
