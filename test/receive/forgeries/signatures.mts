import { bytes, genuineEnvelope, PSS, signature } from '../support/forge.mts';
import type { Identities } from '../support/identities.mts';
import { forgery, type Forgery } from './forgery.mts';

const header = (
	code: Forgery['code'],
	title: string,
	value: (good: string, identities: Identities, body: Buffer) => string | undefined,
): Forgery =>
	forgery(code, title, (identities) => {
		const body = bytes(genuineEnvelope());
		const good = signature(body, identities.genuine.keys);
		return { body, headers: { 'Signature-256': value(good, identities, body) } };
	});

const lastWith = (text: string, replacement: string) => text.slice(0, -1) + replacement;

export const signatures: Forgery[] = [
	forgery('SIGNATURE_MISSING', 'no signature', {
		headers: { Signature: undefined, 'Signature-256': undefined },
	}),
	header('SIGNATURE_SHA1_ONLY', 'the SHA-1 signature alone', () => undefined),
	header('SIGNATURE_UNREADABLE', 'a signature that is cut off', (good) => good.slice(0, -2)),
	header('SIGNATURE_UNREADABLE', 'a signature with a foreign character', (good) =>
		lastWith(good, '!'),
	),
	header('SIGNATURE_UNREADABLE', 'two signatures', (good) => `${good}, ${good}`),
	header(
		'SIGNATURE_UNREADABLE',
		'a signature with blanks in it',
		(good) => `${good.slice(0, 8)} ${good.slice(8)}`,
	),
	header('SIGNATURE_WRONG', 'the SHA-1 signature as the newer one', (_good, { genuine }, body) =>
		signature(body, genuine.keys, { algorithm: 'RSA-SHA1' }),
	),
	header('SIGNATURE_WRONG', 'a signature of another padding', (_good, { genuine }, body) =>
		signature(body, genuine.keys, PSS),
	),
	header('SIGNATURE_WRONG', 'a signature of another key', (_good, { stranger }, body) =>
		signature(body, stranger.keys),
	),
	forgery('SIGNATURE_WRONG', 'the signature of another request', {
		signed: bytes(genuineEnvelope({ type: 'AlexaSkillEvent.SkillEnabled' })),
	}),
	forgery('SIGNATURE_WRONG', 'a body that was written anew after it was signed', () => {
		const envelope = genuineEnvelope();
		return { body: Buffer.from(JSON.stringify(envelope, null, 1)), signed: bytes(envelope) };
	}),
	forgery('SIGNATURE_WRONG', 'a body with one letter changed', () => {
		const signed = bytes(genuineEnvelope());
		const body = Buffer.from(signed.toString().replace('EXAMPLE', 'EXAMPLF'));
		return { body, signed };
	}),
];
