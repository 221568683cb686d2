import { spawn } from 'node:child_process';
import { writeFileSync, writeSync } from 'node:fs';

/** Never gives way to a timer, and does not end because it cannot write. Writes the file once it is so. */
export function beBusy(going) {
	startRunner();
	writeFileSync(going, '');
	for (;;) {
		try {
			writeSync(1, '.');
		} catch {
			// As n8n, which tries again.
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
	}
}

/** As n8n's task runner, or what npm starts. */
export const startRunner = () =>
	spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
