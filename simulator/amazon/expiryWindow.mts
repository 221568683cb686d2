const minimumMs = 5 * 60_000;
const maximumMs = 24 * 3_600_000;

/**
 * `expiryTime` lies 5 minutes to 24 hours after `timestamp`, both ends included (exactly 24 h is known to
 * work). That it must not be past already is nowhere said: accepting it would accept what nobody can get.
 */
export function expiryProblem(
	timestamp: string,
	expiryTime: string,
	now: number,
): string | undefined {
	const [start, end] = [Date.parse(timestamp), Date.parse(expiryTime)];
	if (Number.isNaN(start)) return '/timestamp is not a date';
	if (Number.isNaN(end)) return '/expiryTime is not a date';
	if (end - start < minimumMs) return '/expiryTime must be at least 5 minutes after timestamp';
	if (end - start > maximumMs) return '/expiryTime must be at most 24 hours after timestamp';
	if (end <= now) return '/expiryTime is already past';
	return undefined;
}
