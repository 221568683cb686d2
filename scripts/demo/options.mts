import { parseArgs } from 'node:util';

interface DemoOptions {
	/** Forgets what an earlier start has kept. */
	reset: boolean;
}

const USAGE = `Usage: npm start                 n8n, the simulated Echo and the examples, until Ctrl-C
       npm start -- --reset     the same, without what you changed in that n8n`;

/** Throws the usage as its message. */
export function readOptions(args: readonly string[]): DemoOptions {
	try {
		const { values } = parseArgs({ args: [...args], options: { reset: { type: 'boolean' } } });
		// npm keeps an option that comes without the two hyphens before it to itself.
		const keptByNpm = process.env.npm_config_reset === 'true';
		return { reset: values.reset ?? keptByNpm };
	} catch {
		throw new Error(USAGE);
	}
}
