import axios from 'axios';
import { freshConnections } from '../../n8n/rest/freshConnections.mts';
import { percentile } from '../lib/statistics.mts';

interface Poll {
	sentAtMs: number;
	tookMs: number;
	isOk: boolean;
}

const EVERY_MS = 50;

/** Asks for n8n's health at even intervals, whether it has been answered or not: a pause is seen at its full length. */
export function startPolls(url: string): () => Promise<Poll[]> {
	const polls: Array<Promise<Poll>> = [];
	const ask = async (): Promise<Poll> => {
		const sentAtMs = Date.now();
		const startedMs = performance.now();
		const isOk = await axios
			.get(`${url}/healthz`, { proxy: false, httpAgent: freshConnections })
			.then(
				() => true,
				() => false,
			);
		return { sentAtMs, tookMs: performance.now() - startedMs, isOk };
	};
	const timer = setInterval(() => polls.push(ask()), EVERY_MS);
	return () => {
		clearInterval(timer);
		return Promise.all(polls);
	};
}

/** Of those that were asked within some time, however late they came. */
export interface Answers {
	count: number;
	failed: number;
	median: number;
	p99: number;
	longest: number;
}

export function answersBetween(polls: readonly Poll[], fromMs: number, toMs: number): Answers {
	const asked = polls.filter(({ sentAtMs }) => sentAtMs >= fromMs && sentAtMs <= toMs);
	const times = asked.map(({ tookMs }) => tookMs);
	return {
		count: asked.length,
		failed: asked.filter(({ isOk }) => !isOk).length,
		median: percentile(times, 50),
		p99: percentile(times, 99),
		longest: percentile(times, 100),
	};
}
