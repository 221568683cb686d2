import { allProcesses, machineBusySeconds, secondsOfTree } from './cpuTime.mts';

/** How many processor cores were busy, on average: 1 is all of a core. NaN where there is no Linux. */
export interface CoresBusy {
	/** In the order of the given processes, without what these have started. */
	each: number[];
	/** This program and all that it has started. */
	ours: number;
	/** Everything else on this machine. */
	others: number;
}

const MS = 1000;

/** Looks at the clocks of the processors now, and again when it is asked. */
export function watchCores(pids: readonly number[]): () => CoresBusy {
	const before = look(pids);
	return () => {
		const now = look(pids);
		const seconds = (now.atMs - before.atMs) / MS;
		const ours = (now.ours - before.ours) / seconds;
		return {
			each: now.each.map((value, index) => (value - (before.each[index] ?? NaN)) / seconds),
			ours,
			others: Math.max(0, (now.machine - before.machine) / seconds - ours),
		};
	};
}

function look(pids: readonly number[]) {
	const processes = allProcesses();
	const secondsOf = (pid: number) => processes.find((one) => one.pid === pid)?.seconds ?? NaN;
	return {
		atMs: performance.now(),
		each: pids.map(secondsOf),
		ours: secondsOfTree(processes, process.pid),
		machine: machineBusySeconds(),
	};
}
