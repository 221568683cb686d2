import { readFileSync } from 'node:fs';
import https from 'node:https';
import { createRequire } from 'node:module';
import Module from 'node:module';
import { setTimeout } from 'node:timers/promises';
import tls from 'node:tls';
import type { Sent } from './forge.mts';

/** What a verifier thinks of a request: undefined where it accepts it, else why not. */
type Verify = (sent: Sent) => Promise<string | undefined>;

export interface OfficialVerifiers {
	'ask-sdk-express-adapter': Verify;
	'alexa-verifier': Verify;
}

const require = createRequire(import.meta.url);
/** Neither of them has a limit of time. */
const PATIENCE_MS = 3000;

/**
 * The verifiers that JavaScript skills use today, unchanged. They heed neither a proxy nor a further authority, so
 * their connections are led to the simulator, and the list of authorities that one of them reads has one more.
 */
export async function officialVerifiers(
	port: number,
	caFile: string,
	rootPem: string,
): Promise<OfficialVerifiers> {
	leadHttpsTo(port, readFileSync(caFile, 'utf8'));
	addAuthorityFor('ask-sdk-express-adapter', rootPem);
	const adapter = require('ask-sdk-express-adapter') as AdapterModule;
	const { default: alexaVerifier } = (await import('alexa-verifier' as string)) as {
		default: (url: string, signature: string, body: string) => Promise<unknown>;
	};
	return {
		'ask-sdk-express-adapter': ({ headers, body }) =>
			verdict(async () => {
				const text = body.toString('utf8');
				await new adapter.SkillRequestSignatureVerifier().verify(text, headers);
				await new adapter.TimestampVerifier().verify(text);
			}),
		'alexa-verifier': ({ headers, body }) =>
			verdict(async () => {
				const { SignatureCertChainUrl = '', 'Signature-256': signature = '' } = headers;
				await alexaVerifier(SignatureCertChainUrl, signature, body.toString('utf8'));
			}),
	};
}

interface AdapterModule {
	SkillRequestSignatureVerifier: new () => {
		verify(body: string, headers: Record<string, string>): Promise<void>;
	};
	TimestampVerifier: new () => { verify(body: string): Promise<void> };
}

const verdict = (verify: () => Promise<unknown>): Promise<string | undefined> =>
	Promise.race([
		verify().then(
			() => undefined,
			(error: unknown) => String(error),
		),
		setTimeout(PATIENCE_MS, 'still waiting', { ref: false }),
	]);

function leadHttpsTo(port: number, ca: string): void {
	const agent = new https.Agent();
	Object.assign(agent, {
		createConnection: ({ servername }: { servername?: string }) =>
			tls.connect({ host: '127.0.0.1', port, ca, servername: servername ?? 's3.amazonaws.com' }),
	});
	https.globalAgent = agent;
}

type Load = (
	request: string,
	parent: { filename?: string } | undefined,
	isMain: boolean,
) => unknown;

/** `tls.rootCertificates` is frozen, and read by `require('tls')` each time. */
function addAuthorityFor(packageName: string, rootPem: string): void {
	const loader = Module as unknown as { _load: Load };
	const load = loader._load;
	const withRoot = { ...tls, rootCertificates: [...tls.rootCertificates, rootPem] };
	loader._load = function (request, parent, isMain) {
		const isAsked = request === 'tls' && parent?.filename?.includes(packageName);
		return isAsked ? withRoot : load.call(this, request, parent, isMain);
	};
}
