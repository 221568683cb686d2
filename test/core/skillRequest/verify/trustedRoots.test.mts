import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { describe, expect, test } from 'vitest';
import { trustedRoots } from '../../../../nodes/shared/alexa/skillRequest/verify/trustedRoots.ts';

const roots = trustedRoots.map((pem) => new X509Certificate(pem));
const inNode = tls.rootCertificates.map((pem) => new X509Certificate(pem));
const commonName = ({ subject }: X509Certificate) => /CN=(.*)$/m.exec(subject)?.[1];

describe('the roots that are shipped', () => {
	test('are those of Amazon Trust Services', () => {
		expect(roots.map(commonName)).toEqual([
			'Amazon Root CA 1',
			'Amazon Root CA 2',
			'Amazon Root CA 3',
			'Amazon Root CA 4',
			'Starfield Services Root Certificate Authority - G2',
		]);
	});

	test.each(roots.map((root) => [commonName(root), root.fingerprint256]))(
		'%s is the one that Node trusts',
		(name, fingerprint) => {
			const same = inNode.filter((root) => commonName(root) === name);
			expect(same.map(({ fingerprint256 }) => fingerprint256)).toEqual([fingerprint]);
		},
	);

	test.each(roots.map((root) => [commonName(root), root]))('%s is an authority', (_name, root) => {
		expect(root.ca).toBe(true);
	});
});
