import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { exampleClient, exampleDevices } from '../../simulator/index.mts';
import { formHeaders, tokenForm } from '../simulator/helpers.mts';
import { startScript } from './support/run.mts';

describe('the script', () => {
	const start = (port: number) =>
		startScript('simulator/start.mts', ['--port', String(port)], process.env);

	it('prints what to type in, logs each request, ends with Ctrl-C', async () => {
		const { pid, printed, ended } = start(0);
		const said = await printed('pending');
		const [, url = ''] = /Token URL .*(http\S+)\/auth\/o2\/token/.exec(said) ?? [];
		expect(said).toContain(`API Base URL   ${url}/{region}`);
		expect(said).toContain(exampleClient.clientSecret);
		expect(said).toContain(`The simulated Echo: ${url}/echo`);
		for (const { userId } of exampleDevices) expect(said).toContain(userId);
		expect((await fetch(`${url}/echo/main.mjs`)).status).toBe(200);
		const body = tokenForm();
		await fetch(`${url}/auth/o2/token`, { method: 'POST', headers: formHeaders, body });
		expect(await printed('\n#1 ')).toMatch(/^#1 .*POST lwa -> 200/m);
		process.kill(pid, 'SIGINT');
		expect((await ended).code).toBe(0);
	}, 20_000);

	it('says in a sentence that the port is busy', async () => {
		const blocker = createServer();
		await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
		const { port } = blocker.address() as AddressInfo;
		const { code, stderr } = await start(port).ended;
		blocker.close();
		expect([code, stderr]).toEqual([
			1,
			`Port ${port} is in use already; choose another with --port.\n`,
		]);
	}, 20_000);
});
