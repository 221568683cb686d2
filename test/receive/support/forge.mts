import { KeyObject, constants, sign, type SigningOptions, type webcrypto } from 'node:crypto';
import { envelopeOf, type Envelope } from '../../../simulator/skill/envelope.mts';
import type { SkillRequest } from '../../../simulator/skill/skillRequest.mts';
import type { Identities, Identity } from './identities.mts';

/** A request as it goes over the line. */
export interface Sent {
	headers: Record<string, string>;
	body: Buffer;
}

/** What is served at an address of s3.amazonaws.com. */
export interface CertificateFile {
	path: string;
	status?: number;
	body?: string;
	headers?: Record<string, string>;
	delayMs?: number;
}

/** A request, and the files that its maker has put where it could. */
export interface Forged extends Sent {
	files: CertificateFile[];
}

export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';
export const OTHER_SKILL_ID = 'amzn1.ask.skill.11111111-1111-4111-8111-111111111111';
const S3 = 'https://s3.amazonaws.com';

let files = 0;

/** Official verifiers keep what they have fetched, so that each file needs a name of its own. */
export const newPath = () => `/echo.api/test-${process.pid}-${(files += 1)}.pem`;

export const genuineEnvelope = (request: SkillRequest = EVENT, now = Date.now()): Envelope =>
	envelopeOf(
		request,
		{ userId: 'amzn1.ask.account.EXAMPLE', region: 'na', locale: 'en-US', applicationId: SKILL_ID },
		now,
	);

const EVENT: SkillRequest = { type: 'AlexaSkillEvent.ProactiveSubscriptionChanged' };
export const LAUNCH: SkillRequest = { type: 'LaunchRequest' };

export const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

export const signature = (
	body: Buffer,
	{ privateKey }: webcrypto.CryptoKeyPair,
	{ algorithm = 'RSA-SHA256', ...options }: { algorithm?: string } & SigningOptions = {},
) => sign(algorithm, body, { key: KeyObject.from(privateKey), ...options }).toString('base64');

export const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING };

export interface Changes {
	identity?: Identity;
	body?: Buffer;
	/** The signed bytes, if they are others than those sent. */
	signed?: Buffer;
	/** Put instead of the header; `undefined` leaves it out. */
	headers?: Record<string, string | undefined>;
	/** Changes what is served. */
	file?: Partial<CertificateFile>;
	/** The address, made of the path of the file. */
	url?: (path: string) => string;
}

/** A request as Alexa would send it, but for the changes. */
export function forge(identities: Identities, changes: Changes = {}): Forged {
	const { identity = identities.genuine, body = bytes(genuineEnvelope()) } = changes;
	const path = changes.file?.path ?? newPath();
	const headers = {
		SignatureCertChainUrl: changes.url?.(path) ?? `${S3}${path}`,
		Signature: signature(body, identity.keys, { algorithm: sha1For(identity) }),
		'Signature-256': signature(changes.signed ?? body, identity.keys, {
			algorithm: sha256For(identity),
		}),
		...changes.headers,
	};
	return {
		body,
		headers: Object.fromEntries(
			Object.entries(headers).filter(([, value]) => value !== undefined),
		) as Record<string, string>,
		files: [{ body: identity.chain, ...changes.file, path }],
	};
}

const isRsa = ({ keys }: Identity) => keys.privateKey.algorithm.name.startsWith('RSA');
const sha256For = (identity: Identity) => (isRsa(identity) ? 'RSA-SHA256' : 'sha256');
const sha1For = (identity: Identity) => (isRsa(identity) ? 'RSA-SHA1' : 'sha1');
