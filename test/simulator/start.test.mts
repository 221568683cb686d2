import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startChild } from '../../scripts/lib/startChild.mjs';
import { exampleClient, exampleDevices } from '../../simulator/index.mts';
import { formHeaders, tokenForm } from './helpers.mts';

describe('the script', () => {
	const start = (port: number) => {
		const cli = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
		const script = fileURLToPath(new URL('../../simulator/start.mts', import.meta.url));
		return startChild(process.execPath, [cli, script, '--port', String(port)], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	};

	it('prints what to type in, logs each request, ends with Ctrl-C', async () => {
		const child = start(0);
		const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
		const lines: string[] = [];
		const seen = (wanted: RegExp) =>
			new Promise<string>((resolve) => {
				const look = () => {
					const found = lines.find((line) => wanted.test(line));
					if (found !== undefined) resolve(found);
				};
				reader.on('line', look);
				look();
			});
		const reader = createInterface(child.stdout);
		reader.on('line', (line) => lines.push(line));
		const url = (await seen(/Token URL/)).replace(/.*(http\S+)\/auth\/o2\/token$/, '$1');
		await seen(/pending/);
		expect(lines.join('\n')).toContain(`API Base URL   ${url}/{region}`);
		expect(lines.join('\n')).toContain(exampleClient.clientSecret);
		expect(lines.join('\n')).toContain(`The simulated Echo: ${url}/echo`);
		for (const { userId } of exampleDevices) expect(lines.join('\n')).toContain(userId);
		expect((await fetch(`${url}/echo/main.mjs`)).status).toBe(200);
		await fetch(`${url}/auth/o2/token`, {
			method: 'POST',
			headers: formHeaders,
			body: tokenForm(),
		});
		expect(await seen(/^#1 /)).toMatch(/POST lwa -> 200/);
		child.kill('SIGINT');
		expect(await ended).toBe(0);
	}, 20_000);

	it('says in a sentence that the port is busy', async () => {
		const blocker = createServer();
		await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
		const { port } = blocker.address() as AddressInfo;
		const child = start(port);
		let errors = '';
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
		blocker.close();
		expect(code).toBe(1);
		expect(errors.trim().split('\n')).toEqual([
			`Port ${port} is in use already; choose another with --port.`,
		]);
	}, 20_000);
});
