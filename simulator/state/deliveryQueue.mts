import { randomUUID } from 'node:crypto';
import type { Command } from '../amazon/dataStore/commandsBody.mts';
import type { DeviceResult } from '../devices/deviceResults.mts';
import type { Region } from '../server/hosts.mts';

/** Commands of a skill, as they are to be run on devices. */
export interface CommandsJob {
	clientId: string;
	region: Region;
	commands: Command[];
}

export interface QueuedJob extends CommandsJob {
	id: string;
	/** Epoch milliseconds. */
	until: number;
	/** By device: what came of the last attempt. What has succeeded is gone. */
	open: Map<string, DeviceResult>;
	/** Its time has passed, and the skill was told. */
	expired: boolean;
	/** A test says that an attempt is under way. */
	delivering: boolean;
}

/** A job as the control shows it. */
export interface QueuedCommands extends Omit<QueuedJob, 'until' | 'open' | 'delivering'> {
	until: string;
	/** What came of the last attempt for each device that does not have the commands. */
	open: DeviceResult[];
}

const HOUR_MS = 3_600_000;
/** The longest that a timer of Node takes. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** What waits for devices that were offline. Readable for an hour after its time, as the SDK promises at least. */
export class DeliveryQueue {
	private readonly jobs = new Map<string, QueuedJob>();
	private timer: NodeJS.Timeout | undefined;

	constructor(
		private readonly now: () => number,
		/** The job has expired; `open` has the devices that have not come back. */
		private readonly expire: (job: QueuedJob) => void,
	) {}

	reset(): void {
		this.jobs.clear();
		this.close();
	}

	close(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
	}

	add(job: CommandsJob, until: number, open: DeviceResult[]): QueuedJob {
		const queued: QueuedJob = {
			...job,
			id: randomUUID(),
			until,
			open: new Map(open.map((result) => [result.deviceId, result])),
			expired: false,
			delivering: false,
		};
		this.jobs.set(queued.id, queued);
		this.sweep();
		return queued;
	}

	/** undefined: never queued for this skill, canceled, or forgotten. */
	/** Of any skill and region unless told. */
	get(id: string, of?: Pick<CommandsJob, 'clientId' | 'region'>): QueuedJob | undefined {
		this.sweep();
		const job = this.jobs.get(id);
		const isOwn = !of || (job?.clientId === of.clientId && job.region === of.region);
		return isOwn ? job : undefined;
	}

	/** Those that a device still waits for, oldest first. */
	waitingFor(deviceId: string): QueuedJob[] {
		this.sweep();
		return [...this.jobs.values()].filter((job) => !job.expired && job.open.has(deviceId));
	}

	remove(id: string): void {
		this.jobs.delete(id);
	}

	list(): QueuedCommands[] {
		this.sweep();
		return [...this.jobs.values()].map(({ delivering: _, until, open, ...job }) => ({
			...job,
			until: new Date(until).toISOString(),
			open: [...open.values()],
		}));
	}

	private sweep(): void {
		const now = this.now();
		let next = Infinity;
		for (const job of this.jobs.values()) {
			if (!job.expired && job.until <= now) {
				job.expired = true;
				this.expire(job);
			}
			if (job.until + HOUR_MS <= now) this.jobs.delete(job.id);
			else if (!job.expired && job.open.size > 0) next = Math.min(next, job.until - now);
		}
		clearTimeout(this.timer);
		this.timer = Number.isFinite(next)
			? setTimeout(() => this.sweep(), Math.min(next, LONGEST_TIMER_MS)).unref()
			: undefined;
	}
}
