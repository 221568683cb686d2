import type { Machine } from '../bench/machine.mts';
import type { Exchange } from './renewals.mts';
import type { EndedExecution, Sample } from './soakLog.mts';

export interface SoakResults {
	startedAt: string;
	/** SHA-256 of the packed package. */
	packageHash: string;
	machine: Machine;
	minutes: number;
	tokenLifetimeSeconds: number;
	samples: Sample[];
	executions: {
		count: number;
		/** Those that did not succeed, or gave out fewer items than they were given. */
		failed: EndedExecution[];
	};
	/** Requests by service and the status they were answered with. */
	answers: Record<string, Record<string, number>>;
	exchanges: Exchange[];
	connections: number;
}
