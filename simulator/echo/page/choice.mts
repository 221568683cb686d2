import type { Problem } from './problem.mts';

/**
 * A control that shows what the simulator says. While a choice of the user is on its way, the control keeps it: a state
 * that left the simulator earlier would undo it.
 */
export class Choice<Value> {
	private sending = 0;

	constructor(
		private known: Value,
		private readonly control: { read(): Value; write(value: Value): void },
		private readonly problem: Problem,
	) {}

	show(value: Value): void {
		this.known = value;
		if (this.sending === 0) this.control.write(value);
	}

	/** A choice that the simulator did not take is put back. */
	async send(action: (chosen: Value) => Promise<void>): Promise<void> {
		this.sending += 1;
		const isDone = await this.problem.attempt(() => action(this.control.read()));
		this.sending -= 1;
		if (!isDone) this.control.write(this.known);
	}
}
