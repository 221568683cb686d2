import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';
import { PRODUCTION_HOSTS } from '../../../scripts/n8n/network/simulatedAmazon.mts';
import { startProxy } from '../../../scripts/n8n/network/proxy.mts';
import { makeTestCertificates } from '../../../scripts/n8n/network/testCertificates.mts';
import { type SimulatorControl, startSimulator } from '../../../simulator/index.mts';
import { signingAuthority } from '../../../simulator/skill/signingAuthority.mts';
import { engineDoes, resetProcess, trustedRoots } from '../../engine/support/engine.mts';
import { forge, type Changes, type Forged } from './forge.mts';
import { makeIdentities, type Identities } from './identities.mts';
import { startPlainProxy } from './plainProxy.mts';
import { serveFiles } from './serveFiles.mts';

/** The simulator under Amazon's host names, reached through a proxy by n8n's request helper. */
interface S3 {
	control: SimulatorControl;
	port: number;
	authority: string;
	identities: Identities;
	/** Puts the files of a request where its maker could, and hands it on. */
	serve(sent: Forged): Forged;
	/** A request as Alexa would send it, but for the changes, with its files served. */
	signed(changes?: Changes): Forged;
}

/** For the tests of one file; the trigger trusts the simulator, and is as if new before each of them. */
export function useS3(): S3 {
	const s3 = {
		serve: (sent) => {
			serveFiles(s3.control, sent.files);
			return sent;
		},
		signed: (changes) => s3.serve(forge(s3.identities, changes)),
	} as S3;
	const undo: Array<() => unknown> = [];
	beforeAll(async () => {
		const folder = temporaryFolder();
		const tls = await makeTestCertificates(PRODUCTION_HOSTS, join(folder.path, 'authority.pem'));
		const { control, port, server, close } = await startSimulator({ tls });
		const proxy = engineDoes('asksProxiesWithoutTunnel')
			? await startPlainProxy(PRODUCTION_HOSTS, port)
			: await startProxy(PRODUCTION_HOSTS, server);
		const { rootPem } = await signingAuthority();
		trustedRoots.push(rootPem);
		// The certificate of the tunnel is looked at in real n8n; Node would take a further authority at its start only.
		vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
		vi.stubEnv('HTTPS_PROXY', proxy.url);
		undo.push(folder.remove, close, proxy.close, () => trustedRoots.pop(), vi.unstubAllEnvs);
		const identities = await makeIdentities();
		Object.assign(s3, { control, port, authority: tls.caFile, identities });
	});
	beforeEach(() => {
		s3.control.reset();
		resetProcess();
	});
	afterAll(async () => {
		for (const step of undo.reverse()) await step();
	});
	return s3;
}
