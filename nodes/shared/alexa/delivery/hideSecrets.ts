/** A part of a secret is worth as much to whoever has the rest; gateways cut off what they repeat. */
const PART_CHARACTERS = 12;

/** The text with every part of a secret that is long enough replaced, also percent-encoded and in other letter case. */
export function hideSecrets(text: string, secrets: ReadonlyArray<string | undefined>): string {
	const forms = secrets
		.flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []))
		.map((form) => form.toLowerCase());
	const searched = inSmallLetters(text);
	const isPart = (from: number, to: number) =>
		forms.some((form) => form.includes(searched.slice(from, to)));
	let shown = '';
	for (let at = 0; at < text.length; ) {
		let end = at + PART_CHARACTERS;
		if (end > text.length || !isPart(at, end)) {
			shown += text[at++];
			continue;
		}
		while (end < text.length && isPart(at, end + 1)) end++;
		shown += '…';
		at = end;
	}
	return shown;
}

/** Some letters become two, and then positions would not fit. */
const inSmallLetters = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
