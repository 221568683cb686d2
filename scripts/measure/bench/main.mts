import type { Bench } from './bench.mts';
import { largePart } from './large/largePart.mts';
import { type BenchOptions, type Part, readOptions, USAGE } from './options.mts';
import { receivingPart } from './receive/receivingPart.mts';
import { sendingPart } from './sendingPart.mts';
import { checkNodeVersion } from '../../lib/checkNodeVersion.mjs';
import { type TemporaryFolder, temporaryFolder } from '../../lib/temporaryFolder.mts';

checkNodeVersion();

const INTERRUPTED = 130;
const say = (line: string) => console.log(line);

const RUN: Record<Part, (bench: Bench) => Promise<void>> = {
	sending: sendingPart,
	large: largePart,
	receiving: receivingPart,
};

const options = optionsOrExit();
let folder: TemporaryFolder | undefined;
let stopPart = async () => {};
let hint = '';
let interrupted = false;

// npm passes on a signal that the terminal has sent to all: it comes twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (interrupted) return;
		interrupted = true;
		say(`\nStopping. ${hint}`);
		void end(INTERRUPTED);
	});
}

try {
	for (const part of options.parts) await run(part);
	await end(0);
} catch (error) {
	// What an interruption breaks is no news; its handler ends this process.
	if (!interrupted) {
		console.error(error);
		await end(1);
	}
}

/** Each part packs the package anew, into a folder of its own. */
async function run(part: Part): Promise<void> {
	folder = await temporaryFolder();
	hint = '';
	await RUN[part]({
		options,
		folder: folder.path,
		say,
		isInterrupted: () => interrupted,
		atEnd: (stop, said = '') => {
			stopPart = stop;
			hint = said;
		},
	});
	await stopPart();
	await folder.remove();
}

function optionsOrExit(): BenchOptions {
	try {
		return readOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${(error as Error).message}\n${USAGE}`);
		process.exit(1);
	}
}

async function end(exitCode: number): Promise<never> {
	await stopPart();
	await folder?.remove();
	process.exit(exitCode);
}
