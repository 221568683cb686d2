import { element, setText } from './dom.mts';

const CLASS = 'problem';

/** Why an action failed: in sight beside its control, and told to screen readers. */
export class Problem {
	readonly root = element('p', { class: CLASS, attributes: { role: 'alert' } });

	/** Does what was asked for; gives whether that worked. */
	async attempt(action: () => Promise<void>): Promise<boolean> {
		setText(this.root, '');
		try {
			await action();
			return true;
		} catch (error) {
			setText(this.root, error instanceof Error ? error.message : String(error));
			return false;
		}
	}
}

/** Once the simulator is heard from again, what failed before is no news. */
export function forgetProblems(): void {
	for (const problem of document.querySelectorAll(`.${CLASS}`)) problem.textContent = '';
}
