import { isFree } from '../n8n/run/freePorts.mts';

const LOOKED_AT = 100;

/** The wanted port, or the next one that is free; whoever does not get the wanted one is told. */
export async function freePortFrom(
	wanted: number,
	what: string,
	say: (line: string) => void,
): Promise<number> {
	for (let port = wanted; port < wanted + LOOKED_AT; port += 1) {
		if (!(await isFree(port))) continue;
		if (port !== wanted) say(`Port ${wanted} is in use: ${what} is on port ${port}`);
		return port;
	}
	throw new Error(
		`None of the ports ${wanted} to ${wanted + LOOKED_AT - 1} is free for ${what}: end a program that uses one, and start again.`,
	);
}
