export const onWindows = process.platform === 'win32';

/**
 * Reaches a child of startChild.mjs and everything it has started.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
	try {
		// Windows has no groups of processes.
		process.kill(onWindows ? pid : -pid, signal);
	} catch {
		// It ended in the meantime.
	}
}
