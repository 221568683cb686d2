import { element, setText } from './dom.mts';

const SHOWN_MS = 3000;

/** The user id, to be pasted into n8n. */
export class UserId {
	private readonly code = element('code');
	private readonly button = element('button', {
		class: 'plain',
		text: 'Copy user ID',
		attributes: { type: 'button' },
	});
	private readonly result = element('span', { class: 'note', attributes: { role: 'status' } });
	readonly root = element(
		'p',
		{ class: 'user-id' },
		element('span', { class: 'caption', text: 'User ID' }),
		this.code,
		this.button,
		this.result,
	);

	constructor() {
		this.button.addEventListener('click', () => void this.copy());
	}

	show(userId: string): void {
		setText(this.code, userId);
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
