/** A text as it may stand elsewhere, by the name of the form. */
type Disguises = Readonly<Record<string, string>>;

const encoded = (text: string) => encodeURIComponent(text);
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

/** What base64 makes of it `before` bytes into a text, without the characters that its neighbors share. */
function base64At(before: number, text: string, encoding: 'base64' | 'base64url'): string {
	const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
	const first = Math.ceil((before * 8) / 6);
	return bytes.toString(encoding).slice(first, Math.floor((bytes.length * 8) / 6));
}

export const disguisesOf = (text: string): Disguises => ({
	'as it is': text,
	'percent-encoded': encoded(text),
	'percent-encoded twice': encoded(encoded(text)),
	'in JSON': escaped(text),
	'in JSON within JSON': escaped(escaped(text)),
	'in base64': base64At(0, text, 'base64'),
	'in base64, one byte on': base64At(1, text, 'base64'),
	'in base64, two bytes on': base64At(2, text, 'base64'),
	'in base64url': base64At(0, text, 'base64url'),
	'in base64url, one byte on': base64At(1, text, 'base64url'),
	'in base64url, two bytes on': base64At(2, text, 'base64url'),
	'in hex': Buffer.from(text).toString('hex'),
	backwards: [...text].reverse().join(''),
});
