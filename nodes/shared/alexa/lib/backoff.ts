const BASE_MS = 1_000;
const CAP_MS = 30_000;

/** A workflow obeys a pause of up to a minute; for a longer one the user should decide. */
export const RETRY_AFTER_MAX_MS = 60_000;

/** Full jitter: anything from nothing to the doubled base, so that many items do not come back at once. */
export const backoffMs = (attempt: number, random: number): number =>
	Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1)) * random;
