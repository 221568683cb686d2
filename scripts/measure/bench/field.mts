import axios from 'axios';
import { exampleClient, type ClientSettings } from '../../../simulator/index.mts';
import { proactiveEventsScope } from '../../../simulator/state/clients.mts';
import type { N8nInstall } from '../../n8n/install/installN8n.mts';
import { type Contender, CONTENDERS, type ContenderId, isInN8n } from './contenders.mts';
import { N8nHost } from './n8nHost.mts';
import type { PlainAnswer, PlainJob } from './plainJob.mts';
import type { StandinAnswer, StandinJob, Tally } from './standin.worker.mts';
import { startWorker, type Worker } from './worker.mts';

export interface Sent extends Tally {
	durationMs: number;
	/** In bytes, of n8n's process; not for contenders outside it. */
	peakHeap?: number;
	peakRss?: number;
	error?: string;
}

type Cost = Pick<Sent, 'durationMs' | 'peakHeap' | 'peakRss'>;

export interface FieldOptions {
	install: N8nInstall;
	tarball: string;
	folder: string;
	/** Executions of n8n are profiled while it holds a file called `on`. */
	profileFolder: string;
	/** Skills beside the example, each with tokens of its own. */
	moreClients: ClientSettings[];
}

type Plain = Worker<PlainJob, PlainAnswer>;

/** The stand-in and all contenders, each in a process of its own. */
export class Field {
	private readonly undo: Array<() => Promise<void>> = [];
	private url = '';
	private token = '';
	private standin!: Worker<StandinJob, StandinAnswer>;
	private plain!: Record<'sdk' | 'keepAlive', Plain>;
	private n8n!: N8nHost;

	async start({ install, moreClients, ...options }: FieldOptions): Promise<void> {
		const { nodeBinary } = install;
		const started = <Job, Answer>(file: string) => {
			const worker = startWorker<Job, Answer>(file, nodeBinary);
			this.undo.push(() => worker.stop());
			return worker;
		};
		this.standin = started('standin.worker.mts');
		this.plain = { sdk: started('sdk.worker.mts'), keepAlive: started('keepAlive.worker.mts') };
		const clients = [exampleClient, ...moreClients];
		const { url } = await this.standin.ask({ do: 'start', clients });
		if (url === undefined) throw new Error('The stand-in gave no address.');
		this.url = url;
		this.token = await mintToken(url);
		this.n8n = await N8nHost.start({ install, ...options });
		this.undo.push(() => this.n8n.stop());
	}

	/** Sends so many events with a contender, and says what it took and what arrived. */
	async send(
		id: ContenderId,
		count: number,
		latencyMs: number,
		client: ClientSettings = exampleClient,
	): Promise<Sent> {
		await this.standin.ask({ do: 'arm', latencyMs });
		let cost: Cost = { durationMs: 0 };
		let error: string | undefined;
		try {
			cost = await this.costOf(id, CONTENDERS[id], count, client);
		} catch (thrown) {
			error = thrown instanceof Error ? thrown.message : String(thrown);
		}
		const tally = (await this.standin.ask({ do: 'tally' })) as Tally;
		if (tally.accepted !== count || tally.refused > 0)
			error ??= `${tally.accepted} of ${count} events were accepted, ${tally.refused} refused`;
		return { ...cost, ...tally, ...(error !== undefined && { error }) };
	}

	async stop(): Promise<void> {
		for (const step of this.undo.splice(0).reverse()) await step();
	}

	private async costOf(
		id: ContenderId,
		contender: Contender,
		count: number,
		client: ClientSettings,
	): Promise<Cost> {
		const { url, token } = this;
		if (isInN8n(contender)) return this.n8n.run(id, contender, client, { url, token }, count);
		const { clientId, clientSecret } = client;
		const worker = this.plain[contender.kind as 'sdk' | 'keepAlive'];
		const atOnce = Number(contender.atOnce);
		return worker.ask({ url, token, clientId, clientSecret, count, atOnce });
	}
}

async function mintToken(url: string): Promise<string> {
	const form = new URLSearchParams({
		grant_type: 'client_credentials',
		client_id: exampleClient.clientId,
		client_secret: exampleClient.clientSecret,
		scope: proactiveEventsScope,
	});
	const { data } = await axios.post<{ access_token: string }>(`${url}/auth/o2/token`, form, {
		proxy: false,
	});
	return data.access_token;
}
