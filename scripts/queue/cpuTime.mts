import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel does inside. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used, by the line that Linux has about it. */
export function secondsIn(stat: string): number {
	// The name of the program comes second, in brackets, and may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const [user, system] = [Number(fields[11]), Number(fields[12])];
	return (user + system) / TICKS_PER_SECOND;
}

/** NaN where there is no such process, or no Linux. */
export function cpuSeconds(pid: number): number {
	try {
		return secondsIn(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return NaN;
	}
}
