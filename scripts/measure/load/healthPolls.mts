import axios from 'axios';
import { max, median, quantile } from 'simple-statistics';
import { freshConnections } from '../../n8n/rest/freshConnections.mts';

const EVERY_MS = 50;

/** In milliseconds. */
export interface Answers {
	median: number;
	p99: number;
	longest: number;
}

/**
 * Asks for n8n's health at even intervals, whether it has been answered or not: a pause is seen at its full length.
 * What is returned ends it; throws if n8n did not give an answer.
 */
export function startPolls(url: string): () => Promise<Answers> {
	const polls: Array<Promise<number>> = [];
	const ask = async (): Promise<number> => {
		const startedMs = performance.now();
		await axios.get(`${url}/healthz`, { proxy: false, httpAgent: freshConnections });
		return performance.now() - startedMs;
	};
	const timer = setInterval(() => {
		const poll = ask();
		// It is thrown at the end.
		poll.catch(() => undefined);
		polls.push(poll);
	}, EVERY_MS);
	return async () => {
		clearInterval(timer);
		const times = await Promise.all(polls);
		return { median: median(times), p99: quantile(times, 0.99), longest: max(times) };
	};
}
