import type { SimulatorControl } from '../../../simulator/index.mts';
import type { CertificateFile } from './forge.mts';

/** Puts files where a forger could; Amazon's own are there already. */
export function serveFiles(control: SimulatorControl, files: readonly CertificateFile[]): void {
	for (const { path, status = 200, body = '\n', headers, delayMs } of files) {
		control.addFault({
			match: { exactPath: path },
			times: Infinity,
			status,
			body,
			contentType: 'application/octet-stream',
			...(headers && { headers }),
			...(delayMs && { delayMs }),
		});
	}
}
