import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel does inside. */
const TICKS_PER_SECOND = 100;

export interface ProcessTime {
	pid: number;
	parentPid: number;
	/** Of processor time, since it was started. */
	seconds: number;
}

/** By the line that Linux has about a process. */
export function processTimeIn(stat: string): ProcessTime {
	// The name of the program comes second, in brackets, and may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const [user, system] = [Number(fields[11]), Number(fields[12])];
	return {
		pid: Number.parseInt(stat, 10),
		parentPid: Number(fields[1]),
		seconds: (user + system) / TICKS_PER_SECOND,
	};
}

/** Seconds in which the processors were busy, all cores together, by the first line of /proc/stat. */
export function busySecondsIn(stat: string): number {
	const line = /^cpu +(.*)$/m.exec(stat)?.[1] ?? '';
	const [user = NaN, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line
		.split(' ')
		.map(Number);
	return (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND;
}

/** Of a process and all that it has started and are still there. */
export function secondsOfTree(processes: readonly ProcessTime[], root: number): number {
	const own = processes.find(({ pid }) => pid === root)?.seconds ?? 0;
	const children = processes.filter(({ parentPid }) => parentPid === root);
	return children.reduce((sum, { pid }) => sum + secondsOfTree(processes, pid), own);
}

/** None where there is no Linux. */
export function allProcesses(): ProcessTime[] {
	return pidsNow().flatMap((pid) => {
		try {
			return [processTimeIn(readFileSync(`/proc/${pid}/stat`, 'utf8'))];
		} catch {
			// It has ended meanwhile.
			return [];
		}
	});
}

/** NaN where there is no Linux. */
export function machineBusySeconds(): number {
	try {
		return busySecondsIn(readFileSync('/proc/stat', 'utf8'));
	} catch {
		return NaN;
	}
}

function pidsNow(): string[] {
	try {
		return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	} catch {
		return [];
	}
}
