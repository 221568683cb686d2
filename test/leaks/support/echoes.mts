import type { Canary } from './canaries.mts';
import type { Reply } from './hostileAmazon.mts';

/** In an answer: as they were sent, escaped, and cut off as gateways do in their messages. */
export const repeated = (secrets: readonly Canary[]): string =>
	secrets
		.flatMap(({ text }) => [
			text,
			`Bearer ${text}`,
			encodeURIComponent(text),
			encodeURIComponent(text).toLowerCase(),
			JSON.stringify(text),
			`${text.slice(0, -14)}[cut]`,
			`[cut]${text.slice(-20)}`,
		])
		.join(' ');

/** A header and the text of a status are one line. */
const inOneLine = (text: string) => text.replace(/[^\x20-\x7e]/g, '');

/** The places of an answer in which a server may repeat what it was sent. */
export const ECHOES: Readonly<Record<string, (secrets: readonly Canary[]) => Reply>> = {
	'its message': (secrets) => ({ body: JSON.stringify({ message: repeated(secrets) }) }),
	'other members of its JSON': (secrets) => {
		const said = repeated(secrets);
		const members = { Message: said, error: said, error_description: said, [said]: [said] };
		return { body: JSON.stringify(members) };
	},
	'a web page': (secrets) => {
		const said = repeated(secrets);
		return {
			body: `<html><title>${said}</title><body>${said}</body></html>`,
			headers: { 'content-type': 'text/html' },
		};
	},
	'its headers': (secrets) => {
		const said = inOneLine(repeated(secrets));
		return {
			headers: {
				'x-amzn-requestid': said,
				'x-amzn-errortype': said,
				'www-authenticate': `Bearer error="${said}"`,
				'set-cookie': said,
				date: said,
				'retry-after': said,
				location: `https://example.com/?token=${encodeURIComponent(said)}`,
			},
		};
	},
	'the id of its request': ([first]) => ({ headers: { 'x-amzn-requestid': first?.text ?? '' } }),
	'the text of its status': (secrets) => ({ statusText: inOneLine(repeated(secrets)) }),
};
