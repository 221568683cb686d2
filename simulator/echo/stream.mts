import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { AmazonState } from '../state/amazonState.mts';
import { takeExpired } from './expire.mts';
import { changeMessage, snapshotMessage } from './messages.mts';

/** How soon a notification that expires goes from the page. */
const EXPIRY_CHECK_MS = 250;
/** A comment now and then, so that a broken connection is noticed. */
const HEARTBEAT_MS = 15_000;
/** A page that is this far behind is cut off; it comes back and starts from a snapshot. */
const MAXIMUM_UNSENT_BYTES = 16_000_000;

/** `GET /stream`: server-sent events, a snapshot and then the changes, for any number of pages. */
export function streamApi(amazon: AmazonState) {
	return async (app: FastifyInstance): Promise<void> => {
		const pages = new Pages(amazon);
		app.get('/stream', (_request, reply) => {
			reply.hijack();
			reply.raw.writeHead(200, {
				'content-type': 'text/event-stream',
				'cache-control': 'no-store',
			});
			pages.add(reply.raw);
		});
		app.addHook('preClose', async () => pages.close());
	};
}

/** The open connections. Without any, no timer runs and nothing is gathered. */
class Pages {
	private readonly open = new Set<ServerResponse>();
	private stop: (() => void) | undefined;

	constructor(private readonly amazon: AmazonState) {}

	add(page: ServerResponse): void {
		page.write(`retry: 1000\n${snapshotMessage(this.amazon)}`);
		this.open.add(page);
		this.stop ??= this.start();
		page.once('close', () => this.remove(page));
	}

	close(): void {
		for (const page of this.open) page.destroy();
	}

	private remove(page: ServerResponse): void {
		this.open.delete(page);
		if (this.open.size > 0) return;
		this.stop?.();
		this.stop = undefined;
	}

	private start(): () => void {
		const unsubscribe = this.amazon.feed.subscribe((batch) =>
			this.send(changeMessage(this.amazon, batch)),
		);
		const expiry = setInterval(() => takeExpired(this.amazon), EXPIRY_CHECK_MS).unref();
		const heartbeat = setInterval(() => this.send(': still here\n\n'), HEARTBEAT_MS).unref();
		return () => {
			unsubscribe();
			clearInterval(expiry);
			clearInterval(heartbeat);
		};
	}

	private send(text: string): void {
		for (const page of this.open) {
			if (page.writableLength > MAXIMUM_UNSENT_BYTES) page.destroy();
			else page.write(text);
		}
	}
}
