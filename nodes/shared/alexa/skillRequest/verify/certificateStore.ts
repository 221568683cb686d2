import { type Clock, isWithin, MINUTE_MS } from '../../lib/clock';
import { BoundedMap } from '../../lib/memory';
import { ok, type Result } from '../../lib/result';
import { checkChain, parseChain, type Chain } from './certificateChain';
import { refuse, type Refused, type Refusal } from './refusal';

/** Gets the file at a certificate URL that was judged; never throws. */
export type Download = (url: string) => Promise<Result<string, Refusal>>;

const HOUR_MS = 60 * MINUTE_MS;
const MAX_DOWNLOADS_A_MINUTE = 10;
/** How long a chain is not downloaded again because a signature did not fit it. */
const RENEWAL_PAUSE_MS = 5 * MINUTE_MS;
/** Amazon changes its certificate a few times a year. */
const MAX_CHAINS = 100;
const MAX_FAILURES = 1000;

interface Known {
	chain: Chain;
	fetchedAtMs: number;
	/** When its address was last asked whether there is another. */
	triedAtMs: number;
}

interface Failed {
	why: Refused;
	atMs: number;
}

/**
 * The certificate chains of a process: one download for each URL and hour, whatever the requests, and ten a minute
 * altogether, so that forged requests cannot make n8n flood Amazon. Only chains that lead to a trusted authority are
 * kept, and those serve on where a new download fails or is not allowed.
 */
export class CertificateStore {
	private readonly known = new BoundedMap<string, Known>(MAX_CHAINS);
	private readonly failed = new BoundedMap<string, Failed>(MAX_FAILURES);
	private readonly running = new Map<string, Promise<Result<Chain, Refusal>>>();
	private downloadsAtMs: number[] = [];

	constructor(private readonly clock: Pick<Clock, 'now'>) {}

	/** The chain behind a URL, one that is trusted at this moment. */
	async get(url: string, download: Download): Promise<Result<Chain, Refusal>> {
		const known = this.usable(url);
		const isFresh = known && isWithin(this.clock, HOUR_MS, known.fetchedAtMs);
		if (isFresh) return ok(known.chain);
		const fetched = this.running.get(url) ?? this.fetch(url, download);
		// One that is known and good need not wait for its successor: Alexa would not.
		return known ? ok(known.chain) : await fetched;
	}

	/**
	 * The chain that has taken the place of one that a signature did not fit, if there is another: Amazon may replace a
	 * certificate at its address. Once in five minutes for each address, whatever the requests, and beside the ten
	 * downloads a minute: a flood for one does not hinder the other.
	 */
	async successor(url: string, used: Chain, download: Download): Promise<Chain | undefined> {
		const known = this.known.get(url);
		if (known && known.chain === used && !this.running.has(url)) {
			if (isWithin(this.clock, RENEWAL_PAUSE_MS, known.triedAtMs)) return undefined;
			known.triedAtMs = this.clock.now();
			this.start(url, download);
		}
		await this.running.get(url);
		const current = this.usable(url)?.chain;
		return current === used ? undefined : current;
	}

	private usable(url: string): Known | undefined {
		const known = this.known.get(url);
		return known && checkChain(known.chain, this.clock.now()).ok ? known : undefined;
	}

	private fetch(
		url: string,
		download: Download,
	): Promise<Result<Chain, Refusal>> | Result<Chain, Refusal> {
		const failed = this.failed.get(url);
		if (failed && isWithin(this.clock, MINUTE_MS, failed.atMs)) return failed.why;
		if (!this.mayDownload()) return refuse('CERTIFICATE_DOWNLOADS_EXCEEDED');
		return this.start(url, download);
	}

	private start(url: string, download: Download): Promise<Result<Chain, Refusal>> {
		const running = this.download(url, download).finally(() => this.running.delete(url));
		this.running.set(url, running);
		return running;
	}

	private mayDownload(): boolean {
		this.downloadsAtMs = this.downloadsAtMs.filter((atMs) => isWithin(this.clock, MINUTE_MS, atMs));
		if (this.downloadsAtMs.length >= MAX_DOWNLOADS_A_MINUTE) return false;
		this.downloadsAtMs.push(this.clock.now());
		return true;
	}

	private async download(url: string, download: Download): Promise<Result<Chain, Refusal>> {
		const read = readChain(await download(url), this.clock.now());
		if (read.ok) {
			const now = this.clock.now();
			this.known.set(url, { chain: read.value, fetchedAtMs: now, triedAtMs: now });
		} else {
			this.failed.set(url, { why: read, atMs: this.clock.now() });
		}
		return read;
	}

	/** As if the process had been started anew. */
	reset(): void {
		this.known.clear();
		this.failed.clear();
		this.downloadsAtMs = [];
	}
}

function readChain(file: Result<string, Refusal>, nowMs: number): Result<Chain, Refusal> {
	if (!file.ok) return file;
	const chain = parseChain(file.value);
	if (!chain) return refuse('CERTIFICATE_UNREADABLE');
	return checkChain(chain, nowMs);
}
