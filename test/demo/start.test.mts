import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples, startsByItself } from '../../scripts/demo/examples.mts';
import { temporaryFolder, type TemporaryFolder } from '../../scripts/lib/temporaryFolder.mts';
import { PACKED } from '../../scripts/n8n/install/packPackage.mts';
import { N8nRest } from '../../scripts/n8n/rest/n8nRest.mts';
import { OWNER } from '../../scripts/n8n/run/realN8n.mts';
import { waitFor } from '../../scripts/n8n/rest/waitFor.mts';
import { exampleClient } from '../../simulator/index.mts';
import { untilGone } from '../scripts/support/processes.mts';
import { inShell, RunningDemo, type Links } from './support/runningDemo.mts';

let folder: TemporaryFolder;
let demo: RunningDemo;

beforeAll(async () => {
	folder = temporaryFolder();
});
afterAll(async () => {
	await demo?.end();
	await folder.remove();
});

const start = (args: string[] = [], env = {}) => (demo = new RunningDemo(folder.path, args, env));

const OWN_WORKFLOW = { name: 'Made by the user', nodes: [], connections: {} };

const exampleNames = async () => (await readExamples()).map(({ workflow }) => workflow.name).sort();

async function signedIn({ n8n }: Links): Promise<N8nRest> {
	const rest = new N8nRest(n8n);
	await rest.becomeOwner(OWNER);
	return rest;
}

/** Holds the port to the end of the tests, unless another program does so already. */
async function occupy(port: number): Promise<void> {
	const server = createServer().listen(port, '127.0.0.1').unref();
	await new Promise((resolve) => server.once('listening', resolve).once('error', resolve));
}

/** Each test goes on where the one before it ended, as the day of somebody who tries it out. */
describe('npm start', () => {
	let links: Links;
	let rest: N8nRest;

	it('takes the next port when the usual one is in use, says so, and ends with the links', async () => {
		await occupy(5678);
		// It builds and packs, as all do outside the tests; the later ones take what is packed for all.
		links = await start([], { [PACKED]: undefined }).links();
		const { port } = new URL(links.n8n);
		expect(demo.printed()).toContain(`Port 5678 is in use: n8n is on port ${port}`);
		for (const url of [links.n8n, links.echo]) expect((await fetch(url)).status).toBe(200);
		rest = await signedIn(links);
	});

	it('the printed curl line makes the simulated Echo announce the event', async () => {
		await inShell(links.curls[0] ?? 'exit 1');
		const url = new URL('/_simulator/devices/na-en-us/read', links.echo);
		const { sentences } = (await (await fetch(url, { method: 'POST' })).json()) as {
			sentences: Array<{ text: string }>;
		};
		expect(sentences.map(({ text }) => text)).toEqual(['You have 1 new unread message from Jane.']);
	});

	it('the second line puts its text on the screen of the simulated Echo Show', async () => {
		expect(await inShell(links.curls[1] ?? 'exit 1')).toContain('"shown":true');
		const url = new URL('/_simulator/devices/na-en-us/data', links.echo);
		expect(await (await fetch(url)).text()).toContain('Dinner is ready');
	});

	it('what Alexa sends to the skill starts the examples: a switched Echo is in the list', async () => {
		const device = new URL('/_simulator/devices/eu-de-de', links.echo);
		for (const notifications of [false, true]) {
			await fetch(device, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ notifications }),
			});
		}
		const { id = '' } =
			(await rest.listWorkflows()).find(({ name }) => name === 'Keep a list of subscribers') ?? {};
		const executions = await waitFor(
			async () => {
				const all = await rest.getExecutions(id);
				return all.length >= 2 && all.every(({ status }) => status === 'success') && all;
			},
			{ what: 'the example was not started', timeoutMs: 30_000 },
		);
		expect(executions).toHaveLength(2);
	});

	it('a question to the simulated skill is answered by n8n', async () => {
		const asked = await fetch(new URL('/_simulator/skill-requests', links.echo), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ type: 'LaunchRequest' }),
		});
		expect(await asked.json()).toMatchObject({
			acknowledged: true,
			spoken: expect.stringContaining('Welcome to the corner book shop') as string,
		});
	});

	it('prints each request to the simulated Amazon, and no secret', () => {
		expect(demo.printed()).toMatch(/proactiveEvents na development -> 202/);
		expect(demo.printed()).not.toMatch(/Atc\|/);
		expect(demo.printed()).not.toContain(exampleClient.clientSecret);
	});

	it('has every example, active where it starts by itself', async () => {
		const wanted = (await readExamples()).map(({ workflow }) => [
			workflow.name,
			startsByItself(workflow),
		]);
		const found = (await rest.listWorkflows()).map(({ name, active }) => [name, active]);
		expect(found.sort()).toEqual(wanted.sort());
	});

	it('ends everything at Ctrl-C', async () => {
		await rest.createWorkflow(OWN_WORKFLOW);
		const family = demo.family();
		expect(await demo.end()).toBe(0);
		await untilGone(family);
	});

	it('keeps what was made in its n8n, and imports nothing twice', async () => {
		const before = [OWN_WORKFLOW.name, ...(await exampleNames())].sort();
		links = await start().links();
		rest = await signedIn(links);
		const names = (await rest.listWorkflows()).map(({ name }) => name).sort();
		expect(names).toEqual(before);
		expect(await inShell(links.curls[0] ?? 'exit 1')).toContain('"accepted":true');
	});

	it('leaves nothing behind when it is killed', async () => {
		const passwords = { currentPassword: OWNER.password, newPassword: 'Another-one-1' };
		await rest.request('PATCH', '/me/password', passwords);
		const family = demo.kill();
		expect(family.map(({ command }) => command)).toContainEqual(expect.stringMatching(/n8n start/));
		await untilGone(family);
	});

	it('leaves n8n to an owner who has another password by now', async () => {
		links = await start().links();
		expect(links.curls).toEqual([]);
		expect(demo.printed()).toContain('sign in as you have set it up');
		expect(await demo.end()).toBe(0);
	});

	it('can be interrupted while it sets up n8n', async () => {
		start(['--reset']);
		await demo.until('3/4');
		const family = demo.family();
		expect(await demo.end()).toBe(130);
		await untilGone(family);
	});
});
