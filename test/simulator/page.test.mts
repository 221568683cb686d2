import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCertificates } from '../../scripts/n8n/network/testCertificates.mts';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mts';
import { exampleDevices, startSimulator } from '../../simulator/index.mts';
import { useSimulator } from './helpers.mts';

const simulator = useSimulator();

describe('the page', () => {
	it('is at pageUrl, and the address alone leads there', async () => {
		const { url, pageUrl } = simulator.current;
		expect(pageUrl).toBe(`${url}/echo`);
		const page = await fetch(url);
		expect([page.url, page.status, page.headers.get('content-type')]).toEqual([
			pageUrl,
			200,
			'text/html;charset=UTF-8',
		]);
		expect(await page.text()).toContain('This is a simulation, not Amazon.');
	});

	it('may load nothing from elsewhere', async () => {
		const { headers } = await fetch(simulator.current.pageUrl);
		const policy = headers.get('content-security-policy') ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/https?:|unsafe|\*/);
	});

	it('serves its modules as scripts, without types', async () => {
		const script = await fetch(`${simulator.current.pageUrl}/main.mjs`);
		expect(script.headers.get('content-type')).toBe('text/javascript;charset=UTF-8');
		const text = await script.text();
		expect(text).toContain('./connection.mjs');
		expect(text).not.toContain('interface');
	});

	it.each(['none.mjs', 'main.mts', 'tsconfig.json', '..%2fwire.mjs', '%2e%2e%2fpageFiles.mts'])(
		'serves no other file: %s is 404',
		async (name) => {
			expect((await fetch(`${simulator.current.pageUrl}/${name}`)).status).toBe(404);
		},
	);

	it('leaves no trace in the recorded requests', async () => {
		await fetch(simulator.current.pageUrl);
		await fetch(`${simulator.current.pageUrl}/none.mjs`);
		expect(simulator.current.control.requests()).toEqual([]);
	});
});

describe('beside a simulator under TLS', () => {
	let folder: Awaited<ReturnType<typeof temporaryFolder>>;
	let tls: Awaited<ReturnType<typeof makeTestCertificates>>;
	beforeAll(async () => {
		folder = temporaryFolder();
		tls = await makeTestCertificates(['api.amazon.com'], `${folder.path}/authority.pem`);
	});
	afterAll(() => folder.remove());

	it('the page has a plain http address of its own, with the same state', async () => {
		const own = await startSimulator({ tls, devices: exampleDevices, pagePort: 0 });
		try {
			expect(own.pageUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/echo$/);
			const base = own.pageUrl.replace(/\/echo$/, '');
			expect((await fetch(base)).url).toBe(own.pageUrl);
			const changed = await fetch(`${base}/_simulator/devices/na-en-us`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: '{"doNotDisturb":true}',
			});
			expect(changed.status).toBe(200);
			expect(own.control.devices()[0]?.doNotDisturb).toBe(true);
			expect((await fetch(`${base}/v1/proactiveEvents`, { method: 'POST' })).status).toBe(404);
		} finally {
			await own.close();
		}
		await expect(fetch(own.pageUrl)).rejects.toThrow();
	});
});
