/** This many times the concurrency may wait for another try before no new item starts. */
const WAITING_PER_SLOT = 10;

/**
 * Slots for calls in flight. An item that waits before another try gives its slot to others, and comes back before new
 * ones start.
 */
export class SendPool {
	private running = 0;

	private waiting = 0;

	private readonly returning: Array<() => void> = [];

	private newcomer: (() => void) | undefined;

	constructor(private readonly slots: number) {}

	/** Takes a slot for a new item; one caller at a time. */
	async enter(): Promise<void> {
		if (this.hasRoomForNew()) {
			this.running++;
			return;
		}
		await new Promise<void>((resolve) => {
			this.newcomer = resolve;
		});
	}

	leave(): void {
		this.running--;
		this.fill();
	}

	/** Gives the slot away while `wait` lasts, and takes one again. */
	async pause(wait: () => Promise<void>): Promise<void> {
		this.waiting++;
		this.leave();
		await wait();
		if (this.running < this.slots) this.running++;
		else await new Promise<void>((resolve) => this.returning.push(resolve));
		this.waiting--;
		this.fill();
	}

	private hasRoomForNew(): boolean {
		return this.running < this.slots && this.waiting < this.slots * WAITING_PER_SLOT;
	}

	private fill(): void {
		while (this.running < this.slots) {
			const next = this.returning.shift();
			if (!next) break;
			this.running++;
			next();
		}
		if (this.newcomer && this.hasRoomForNew()) {
			const enter = this.newcomer;
			this.newcomer = undefined;
			this.running++;
			enter();
		}
	}
}
