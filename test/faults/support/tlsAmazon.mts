import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';
import { makeTestCertificates } from '../../../scripts/n8n/network/testCertificates.mts';
import { startSimulator } from '../../../simulator/index.mts';

/** The address of a simulator whose certificate is of an authority that nobody knows, until the test has ended. */
export async function tlsAmazon(): Promise<string> {
	const folder = temporaryFolder();
	const tls = await makeTestCertificates(['localhost'], join(folder.path, 'authority.pem'));
	const amazon = await startSimulator({ tls });
	onTestFinished(async () => {
		await amazon.close();
		await folder.remove();
	});
	return `https://localhost:${amazon.port}`;
}
