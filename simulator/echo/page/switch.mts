import { Choice } from './choice.mts';
import { element } from './dom.mts';
import type { Problem } from './problem.mts';

/** An on-off setting with its label. */
export class Switch {
	private readonly input = element('input', { attributes: { type: 'checkbox', role: 'switch' } });
	private readonly choice: Choice<boolean>;
	readonly root: HTMLElement;

	constructor(label: string, problem: Problem, set: (isOn: boolean) => Promise<void>) {
		const { input } = this;
		this.root = element('label', { class: 'switch' }, input, ` ${label}`);
		this.choice = new Choice(
			false,
			{ read: () => input.checked, write: (isOn) => (input.checked = isOn) },
			problem,
		);
		input.addEventListener('change', () => void this.choice.send(set));
	}

	show(isOn: boolean): void {
		this.choice.show(isOn);
	}
}
