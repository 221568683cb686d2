import { element, setText } from './dom.mts';

const SHOWN_MS = 3000;

/** An id to be pasted into n8n, under its name. */
export class CopiedId {
	private readonly code = element('code');
	private readonly button = element('button', { class: 'plain', attributes: { type: 'button' } });
	private readonly result = element('span', { class: 'note', attributes: { role: 'status' } });
	readonly root: HTMLElement;

	/** `name` is such as "User ID". */
	constructor(name: string) {
		const caption = element('span', { class: 'caption', text: name });
		setText(this.button, `Copy ${name.charAt(0).toLowerCase()}${name.slice(1)}`);
		this.root = element('p', { class: 'copied-id' }, caption, this.code, this.button, this.result);
		this.button.addEventListener('click', () => void this.copy());
	}

	show(id: string): void {
		setText(this.code, id);
	}

	/** Without the clipboard (a page that is not of this machine or https has none) it is selected instead. */
	private async copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(this.code.textContent ?? '');
			setText(this.result, 'Copied');
		} catch {
			getSelection()?.selectAllChildren(this.code);
			setText(this.result, 'Selected; copy it with your keyboard');
		}
		setTimeout(() => setText(this.result, ''), SHOWN_MS);
	}
}
