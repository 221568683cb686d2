import { execFileSync } from 'node:child_process';
import { waitFor } from '../../../scripts/n8n/rest/waitFor.mts';

export interface Process {
	pid: number;
	parent: number;
	group: number;
	command: string;
}

const COLUMNS = 'pid=,ppid=,pgid=,stat=,args=';
const LINE = /^ *(\d+) +(\d+) +(\d+) +([^Z\s]\S*) +(.*)$/gm;

/** All that run on this machine; not those that have ended, and that nobody has asked for yet. */
function allProcesses(): Process[] {
	const lines = execFileSync('ps', ['-A', '-ww', '-o', COLUMNS], { encoding: 'utf8' });
	return [...lines.matchAll(LINE)].map(([, pid, parent, group, , command = '']) => ({
		pid: Number(pid),
		parent: Number(parent),
		group: Number(group),
		command,
	}));
}

/** A process and all that descend from it, the watchdogs as well. */
export function familyOf(pid: number): Process[] {
	const all = allProcesses();
	const family = all.filter((each) => each.pid === pid);
	// The list grows while it is gone through.
	for (const { pid: parent } of family)
		family.push(...all.filter((each) => each.parent === parent));
	return family;
}

/** What a kill must not leave behind: nothing can start between the look and the kill. */
export function killHard(pid: number): Process[] {
	process.kill(pid, 'SIGSTOP');
	const family = familyOf(pid);
	process.kill(pid, 'SIGKILL');
	return family;
}

const LIMIT_MS = 3_000;

/** Throws if any of them, or what one of their groups has started since, lives three seconds from now. */
export async function untilGone(family: readonly Process[]): Promise<void> {
	let left: Process[] = [];
	const isLeft = ({ pid, group }: Process) =>
		family.some((one) => one.pid === pid || one.group === group);
	const look = async () => (left = allProcesses().filter(isLeft)).length === 0;
	await waitFor(look, { what: 'processes live on', timeoutMs: LIMIT_MS, everyMs: 100 }).catch(
		(error: Error) => {
			throw new Error(`${error.message}\n${left.map(({ command }) => command).join('\n')}`);
		},
	);
}
