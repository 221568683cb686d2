/** @typedef {(line: string) => void} Log */

const REPORT_EVERY_MS = 15_000;

/** @param {number} sinceMs */
export function seconds(sinceMs) {
	return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/**
 * Says what is done and how long it usually takes, then every 15 s that it is still going on.
 * @template Result
 * @param {string} title
 * @param {string} usually
 * @param {Log} log
 * @param {() => Promise<Result>} work
 */
export async function withProgress(title, usually, log, work) {
	const startedMs = performance.now();
	log(`${title} (usually takes ${usually})`);
	const timer = setInterval(
		() => log(`  ${seconds(startedMs)} so far; usually takes ${usually}`),
		REPORT_EVERY_MS,
	);
	try {
		const result = await work();
		log(`  done in ${seconds(startedMs)}`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
