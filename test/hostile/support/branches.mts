import { expect } from 'vitest';

/** How often a test that may end in two ways has ended in each of them. */
export class Branches {
	private readonly counts = { yes: 0, no: 0 };

	add(isYes: boolean): void {
		this.counts[isYes ? 'yes' : 'no']++;
	}

	/** Neither of them so seldom that its checks hardly ran. */
	expectBoth(what: string, leastShare: number): void {
		const { yes, no } = this.counts;
		console.log(`${what}: ${yes} yes, ${no} no`);
		expect(Math.min(yes, no) / (yes + no)).toBeGreaterThan(leastShare);
	}
}
