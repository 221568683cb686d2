import { isIP } from 'node:net';

/** What Amazon calls the ways in which a certificate can fit its host; the usual one first. */
export const CERTIFICATES = ['Trusted', 'Wildcard', 'SelfSigned'] as const;

/** As Amazon's console allows; its published types have no limit. */
const NAME_LENGTH = { min: 2, max: 50 };

/** Each gives the value as the skill needs it, or throws an error that says what is allowed. */
export function checkEndpoint(text: string): string {
	const why = URL.canParse(text) ? endpointProblem(new URL(text)) : 'is not an address';
	if (why === undefined) return new URL(text).href;
	throw new Error(
		`--endpoint ${JSON.stringify(text)} ${why}. It must be the production URL of the Alexa Skill Trigger, such as https://n8n.example.com/webhook/…/alexa`,
	);
}

function endpointProblem(url: URL): string | undefined {
	if (url.protocol !== 'https:') return 'does not start with https://';
	if (url.port !== '') return 'names a port: Alexa uses 443 alone';
	if (url.username !== '' || url.password !== '') return 'contains a user name or a password';
	if (url.hash !== '') return 'contains a part after "#"';
	if (/…|%E2%80%A6|\.{3}/.test(url.href)) return 'is shortened: copy all of it';
	if (url.pathname === '/') return 'has no path';
	if (!isPublicName(url.hostname)) return 'cannot be reached by Alexa: it needs a public host name';
	if (url.pathname.includes('/webhook-test/')) {
		return 'is the test URL, which works only while the editor listens';
	}
	return undefined;
}

/** Neither an address nor a name that only a home network knows. */
const isPublicName = (host: string) =>
	host.includes('.') &&
	isIP(host.replace(/^\[|\]$/g, '')) === 0 &&
	!/\.(local|localhost|internal|lan|home|test|invalid)$/i.test(host);

export function checkCertificate(text: string): string {
	const found = CERTIFICATES.find((type) => type.toLowerCase() === text.toLowerCase());
	if (found !== undefined) return found;
	throw new Error(
		`--certificate ${JSON.stringify(text)} is unknown: use ${CERTIFICATES.join(', ')}`,
	);
}

export function checkName(text: string): string {
	const name = text.trim();
	if (/\p{Cc}/u.test(name)) {
		throw new Error(`--name ${JSON.stringify(text)} contains line breaks or control characters`);
	}
	const length = [...name].length;
	if (length >= NAME_LENGTH.min && length <= NAME_LENGTH.max) return name;
	const which = length < NAME_LENGTH.min ? 'short' : 'long';
	throw new Error(
		`--name ${JSON.stringify(text)} is too ${which}: use ${NAME_LENGTH.min} to ${NAME_LENGTH.max} characters`,
	);
}

export function checkLocales(text: string, known: readonly string[]): string[] {
	const wanted = text.split(/[\s,]+/).filter((part) => part !== '');
	const found = wanted.map((part) => ({
		part,
		locale: known.find((locale) => locale.toLowerCase() === part.toLowerCase().replace('_', '-')),
	}));
	const unknown = found.flatMap(({ part, locale }) => (locale === undefined ? part : []));
	if (wanted.length === 0 || unknown.length > 0) {
		const which = unknown.length > 0 ? `contains ${unknown.join(', ')}` : 'is empty';
		throw new Error(`--locales ${which}: use a list of ${known.join(', ')}`);
	}
	return [...new Set(found.flatMap(({ locale }) => locale ?? []))].sort();
}
