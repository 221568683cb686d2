export interface Counts {
	/** Token requests that reached the handler. */
	exchanges: number;
	/** TCP connections accepted. */
	connections: number;
	/** The most API calls in flight at once. */
	maxInFlight: number;
	/** How often Alexa's signing certificates were fetched. */
	certificateDownloads: number;
}

export class Counters {
	private exchanges = 0;
	private connections = 0;
	private inFlight = 0;
	private maxInFlight = 0;
	private certificateDownloads = 0;

	/** What is in flight goes on being so. */
	reset(): void {
		this.exchanges = 0;
		this.connections = 0;
		this.maxInFlight = this.inFlight;
		this.certificateDownloads = 0;
	}

	exchange(): void {
		this.exchanges += 1;
	}

	certificateDownload(): void {
		this.certificateDownloads += 1;
	}

	connection(): void {
		this.connections += 1;
	}

	begin(): void {
		this.inFlight += 1;
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
	}

	end(): void {
		this.inFlight -= 1;
	}

	counts(): Counts {
		const { exchanges, connections, maxInFlight, certificateDownloads } = this;
		return { exchanges, connections, maxInFlight, certificateDownloads };
	}
}
