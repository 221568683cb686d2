const DEFAULT_SEED = 20_261_125;
const DEFAULT_RUNS = 2_000;

/** How many parameter sets go into one execution: enough that n8n's own work for each does not count. */
export const SETS_AT_ONCE = 40;

/** A search for a smaller counterexample may take this long; a good run is by far faster. */
const LIMIT_MS = 20 * 60_000;

/** Far longer than two executions of some dozen items, or two requests to the trigger, ever take. */
const HANG_MS = 30_000;

const numberFrom = (name: string, preset: number) => {
	const given = Number(process.env[name] ?? preset);
	if (!Number.isInteger(given) || given < 1) throw new Error(`${name} must be a whole number.`);
	return given;
};

/** The same sets in each run, unless another seed is asked for. */
const SEED = numberFrom('HOSTILE_SEED', DEFAULT_SEED) % 2 ** 31;

/** Parameter sets for each node, and requests to the trigger. */
export const RUNS = numberFrom('HOSTILE_RUNS', DEFAULT_RUNS);

/** For fast-check, which makes at least this many inputs for a property. */
export const settingsFor = (inputs: number) => ({
	seed: SEED,
	numRuns: Math.ceil(inputs),
	interruptAfterTimeLimit: LIMIT_MS,
	timeout: HANG_MS,
});
