type Child = Node | string;

interface Properties {
	class?: string;
	id?: string;
	text?: string;
	lang?: string;
	/** Any other attribute; `undefined` leaves it out. */
	attributes?: Record<string, string | undefined>;
}

/** A new element of the page. Texts are set as text, never as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	properties: Properties = {},
	...children: Child[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	if (properties.class) made.className = properties.class;
	if (properties.id) made.id = properties.id;
	if (properties.lang) made.lang = properties.lang;
	for (const [name, value] of Object.entries(properties.attributes ?? {})) {
		if (value !== undefined) made.setAttribute(name, value);
	}
	if (properties.text !== undefined) made.textContent = properties.text;
	made.append(...children);
	return made;
}

/** An element that page.html has. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
	const found = document.getElementById(id);
	if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
	return found;
}

/** Changes the text only if it differs, so that screen readers are not told again. */
export function setText(target: HTMLElement, text: string): void {
	if (target.textContent !== text) target.textContent = text;
}

/** Fills a select anew and keeps the choice. */
export function setChoices(select: HTMLSelectElement, choices: Record<string, string>): void {
	const before = select.value;
	const same = [...select.options].every(({ value, text }) => choices[value] === text);
	if (same && select.options.length === Object.keys(choices).length) return;
	select.replaceChildren(
		...Object.entries(choices).map(([value, text]) => new Option(text, value)),
	);
	if (before in choices) select.value = before;
}
