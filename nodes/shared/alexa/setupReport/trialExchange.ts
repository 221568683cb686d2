import type { Clock } from '../lib/clock';
import { ok, type Result } from '../lib/result';
import { exchange, type LwaResponse, membersOf, type PostForm } from '../lwa/exchange';
import type { Grant } from '../lwa/grant';
import type { LwaFailure } from '../lwa/lwaFailure';

/** The last response there was, with the times by the clock of this machine between which it was made. */
interface TimedResponse extends LwaResponse {
	sentAtMs: number;
	answeredAtMs: number;
}

/** What an exchange came to. The token itself is not kept. */
export interface TrialExchange {
	outcome: Result<{ expiresInSeconds: number; grantedScope: unknown }, LwaFailure>;
	/** Absent where nothing answered. */
	response?: Pick<TimedResponse, 'headers' | 'sentAtMs' | 'answeredAtMs'>;
}

/** Makes the exchange of the credential for its own sake: what it gives is looked at, and stored nowhere. */
export async function tryExchange(
	grant: Grant,
	post: PostForm,
	clock: Clock,
): Promise<TrialExchange> {
	let last: TimedResponse | undefined;
	const timedPost: PostForm = async (url, form, timeoutMs) => {
		const sentAtMs = clock.now();
		const response = await post(url, form, timeoutMs);
		if (response.ok) last = { ...response.value, sentAtMs, answeredAtMs: clock.now() };
		return response;
	};
	const result = await exchange(grant, timedPost, clock);
	const outcome = result.ok
		? ok({
				expiresInSeconds: result.value.expiresInSeconds,
				grantedScope: membersOf(last?.body)?.scope,
			})
		: result;
	if (!last) return { outcome };
	const { headers, sentAtMs, answeredAtMs } = last;
	return { outcome, response: { headers, sentAtMs, answeredAtMs } };
}
