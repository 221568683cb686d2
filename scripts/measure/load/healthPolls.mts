import http from 'node:http';

export interface Poll {
	sentAtMs: number;
	tookMs: number;
	isOk: boolean;
}

const EVERY_MS = 50;

/** Asks for `/healthz` at even intervals, whether it has been answered or not: a pause is seen at its full length. */
export class HealthPolls {
	private readonly polls: Poll[] = [];
	private readonly open = new Set<Promise<void>>();
	private readonly timer: NodeJS.Timeout;

	constructor(url: string) {
		this.timer = setInterval(() => {
			const asking = this.ask(`${url}/healthz`).finally(() => this.open.delete(asking));
			this.open.add(asking);
		}, EVERY_MS);
	}

	async stop(): Promise<Poll[]> {
		clearInterval(this.timer);
		await Promise.all(this.open);
		return this.polls;
	}

	private async ask(url: string): Promise<void> {
		const sentAtMs = Date.now();
		const startedMs = performance.now();
		const isOk = await answers200(url);
		this.polls.push({ sentAtMs, tookMs: performance.now() - startedMs, isOk });
	}
}

/** On a connection of its own: n8n may end one that is kept just as it is used again. */
const answers200 = (url: string): Promise<boolean> =>
	new Promise((resolve) => {
		const request = http.get(url, { agent: false }, (response) => {
			response.resume();
			response.once('end', () => resolve(response.statusCode === 200));
		});
		request.once('error', () => resolve(false));
	});
