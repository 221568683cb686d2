import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { requestProblems } from '../../simulator/amazon/contract.mts';
import {
	bearer,
	call,
	eventRequest,
	exampleRequests,
	senders,
	useSimulator,
	type EventRequest,
} from './helpers.mts';

const simulator = useSimulator();

describe('the body of an event', () => {
	it.each([
		['text that is not JSON', '{', 'application/json', /not JSON/],
		[
			'another content type',
			JSON.stringify(eventRequest()),
			'text/plain',
			/content type "text\/plain"/,
		],
		['no object', '[]', 'application/json', /must be object/],
		['nothing', '', 'application/json', /not JSON/],
	])('is refused with 400 when it is %s', async (_title, body, type, message) => {
		const { events } = await senders(simulator.current);
		const headers = { ...bearer(events), 'content-type': type };
		const answer = await call(simulator.current, { path: '/na/v1/proactiveEvents', headers, body });
		expect(answer.status).toBe(400);
		expect(answer.json.message).toMatch(message);
	});

	it('is judged exactly as the contract judges it', () => {
		const folder = new URL('../../contract/', import.meta.url);
		const read = (file: string) =>
			JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object;
		const ajv = new Ajv2020({ strict: false });
		addFormats.default(ajv);
		for (const file of readdirSync(folder))
			if (/^AMAZON\..*\.json$/.test(file)) ajv.addSchema(read(file));
		const contract = ajv.compile(read('CreateProactiveEventRequest.json'));
		let refused = 0;
		for (const { name, request } of exampleRequests()) {
			for (const variant of [request, ...variants(request)]) {
				const valid = contract(variant);
				const problems = requestProblems(variant);
				expect(problems.length === 0, `${name} ${JSON.stringify(variant)} ${problems.join()}`).toBe(
					valid,
				);
				for (const problem of problems) expect(problem).toMatch(/^\//);
				if (!valid) refused += 1;
			}
		}
		expect(refused).toBeGreaterThan(300);
	});

	it('with an event name that is not published is held to the envelope only', async () => {
		const { sendEvent } = await senders(simulator.current);
		const event = { name: 'AMAZON.Unpublished.Event', payload: { any: { thing: 1 } } };
		expect((await sendEvent(eventRequest({ event }))).status).toBe(202);
		expect(simulator.current.control.requests().at(-1)?.outcome).toMatch(/not a published one/);
		const wrong = await sendEvent(eventRequest({ event, referenceId: '' }));
		expect([wrong.status, wrong.json.message]).toEqual([
			400,
			expect.stringContaining('/referenceId'),
		]);
	});
});

/** Wrong and right neighbors of a request: each member left out, replaced or joined by another. */
function variants(request: EventRequest): EventRequest[] {
	const found: EventRequest[] = [];
	const visit = (path: string[]) => {
		const value = path.reduce<unknown>((node, key) => (node as EventRequest)[key], request);
		if (typeof value !== 'object' || value === null) return;
		const change = (edit: (node: EventRequest) => void) => {
			const copy = structuredClone(request);
			edit(path.reduce<EventRequest>((node, key) => node[key] as EventRequest, copy));
			found.push(copy);
		};
		change((node) => {
			node.extra = 'x';
		});
		for (const key of Object.keys(value)) {
			change((node) => {
				delete node[key];
			});
			for (const wrong of ['', 'NOPE', 7, null, {}])
				change((node) => {
					node[key] = wrong;
				});
			visit([...path, key]);
		}
	};
	visit([]);
	// An unpublished name is held to the envelope only, on purpose.
	const published = (variant: EventRequest) => {
		const name = (variant.event as EventRequest | null | undefined)?.name;
		return typeof name !== 'string' || name === '' || name.startsWith('AMAZON.');
	};
	return found.filter(published);
}
