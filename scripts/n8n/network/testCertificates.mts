import { writeFile } from 'node:fs/promises';
import { issue, makeEcKeys, privateKeyPem } from '../../../simulator/skill/certificates.mts';

/** A certificate for the given hosts, and for loopback, signed by an authority made for this run. */
export async function makeTestCertificates(hosts: readonly string[], caFile: string) {
	const authority = await issue({
		commonName: 'n8n-nodes-alexa test authority',
		isAuthority: true,
		keys: await makeEcKeys(),
	});
	const server = await issue({
		commonName: 'n8n-nodes-alexa simulator',
		issuer: authority,
		dnsNames: [...hosts, 'localhost'],
		ipAddresses: ['127.0.0.1'],
		keys: await makeEcKeys(),
	});
	await writeFile(caFile, authority.pem);
	return { key: await privateKeyPem(server.keys), cert: server.pem, caFile };
}
