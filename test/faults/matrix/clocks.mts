import { type Fault, itemsFrom, ok, once } from '../fault.mts';

const HOUR_MS = 3_600_000;

const moved = (title: string, byMs: number): Fault => ({
	title: `the clock is set ${title} during a run`,
	hits: itemsFrom(3),
	arrange: (bench) => bench.atItem(3, () => bench.moveClock(byMs)),
	event: ok(),
});

export const clocks: Fault[] = [
	moved('back by ten minutes', -HOUR_MS / 6),
	{
		...moved('back by two hours', -2 * HOUR_MS),
		// it would expire an hour ago by Amazon's clock
		event: once('REJECTED'),
		message: ok(),
	},
];
