import type { Clock } from '../lib/clock';
import { exchange, type PostForm } from '../lwa/exchange';
import type { Grant } from '../lwa/grant';
import { LwaError } from '../lwa/lwaError';
import { type LwaAnswer, membersOf } from '../lwa/tokenResponse';

/** The last answer there was, with the times by the clock of this machine between which it was made. */
export interface TimedAnswer extends LwaAnswer {
	sentAtMs: number;
	answeredAtMs: number;
}

/** What an exchange came to. The token itself is not kept. */
export interface TrialExchange {
	outcome: { expiresInSeconds: number; grantedScope: unknown } | LwaError;
	/** Absent where nothing answered. */
	answer?: Pick<TimedAnswer, 'headers' | 'sentAtMs' | 'answeredAtMs'>;
}

/** Makes the exchange of the credential for its own sake: what it gives is looked at, and stored nowhere. */
export async function tryExchange(
	grant: Grant,
	post: PostForm,
	clock: Clock,
): Promise<TrialExchange> {
	let last: TimedAnswer | undefined;
	const timedPost: PostForm = async (url, form, timeoutMs) => {
		const sentAtMs = clock.now();
		const answer = await post(url, form, timeoutMs);
		if (!(answer instanceof LwaError)) last = { ...answer, sentAtMs, answeredAtMs: clock.now() };
		return answer;
	};
	const result = await exchange(grant, timedPost, clock);
	const outcome =
		result instanceof LwaError
			? result
			: {
					expiresInSeconds: result.expiresInSeconds,
					grantedScope: membersOf(last?.body)?.scope,
				};
	if (!last) return { outcome };
	const { headers, sentAtMs, answeredAtMs } = last;
	return { outcome, answer: { headers, sentAtMs, answeredAtMs } };
}
