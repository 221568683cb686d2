import { describe, expect, it } from 'vitest';
import type { Fault } from '../../simulator/index.mts';
import {
	eventRequest,
	eventsScope,
	exchange,
	messagesScope,
	senders,
	tokenForm,
	unicast,
	useSimulator,
} from './helpers.mts';

const simulator = useSimulator();
const events = { service: 'proactiveEvents' } as const;
const add = (fault: Fault) => simulator.current.control.addFault(fault);
const last = () => simulator.current.control.requests().at(-1);
const pendingCount = () => simulator.current.control.pending().length;

describe('a scripted fault', () => {
	it.each([429, 500, 503, 401, 404, 409, 432])(
		'with status %i sends an error body and the service does not see the call',
		async (status) => {
			const { sendEvent } = await senders(simulator.current);
			add({ match: events, status, headers: { 'Retry-After': '7' } });
			const answer = await sendEvent(eventRequest());
			expect(answer.status).toBe(status);
			expect(answer.json).toEqual({ message: expect.any(String) });
			expect(answer.headers).toMatchObject({
				'retry-after': '7',
				'x-amzn-requestid': last()?.requestId,
			});
			expect(last()).toMatchObject({ status, fault: expect.stringContaining(`status ${status}`) });
			expect(pendingCount()).toBe(0);
			expect((await sendEvent(eventRequest())).status).toBe(202);
		},
	);

	it.each([
		{ status: 401, error: 'invalid_client' },
		{ status: 500, error: 'server_error' },
		{ status: 503, error: 'temporarily_unavailable' },
	])(
		'with status $status at the token endpoint sends the error body of LWA',
		async ({ status, error }) => {
			add({ match: { service: 'lwa' }, status });
			const answer = await exchange(simulator.current, tokenForm(eventsScope));
			expect([answer.status, answer.json]).toEqual([
				status,
				{ error, error_description: expect.any(String) },
			]);
		},
	);

	it.each([
		{
			body: { code: 7, message: 'own' },
			text: '{"code":7,"message":"own"}',
			type: 'application/json',
		},
		{ body: 'not json', contentType: 'text/plain', text: 'not json', type: 'text/plain' },
	])('sends its own body $text', async ({ text, type, ...fault }) => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, status: 400, ...fault });
		const answer = await sendEvent(eventRequest());
		expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([400, text, type]);
	});

	it('with a body only changes the answer, not what the service does', async () => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, body: { extra: true } });
		const answer = await sendEvent(eventRequest());
		expect([answer.status, answer.json, pendingCount()]).toEqual([202, { extra: true }, 1]);
	});

	it('with html answers a page in place of the service, 200 unless told', async () => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, html: true });
		add({ match: events, html: true, status: 502 });
		const [first, second] = [await sendEvent(eventRequest()), await sendEvent(eventRequest())];
		expect([first.status, second.status]).toEqual([200, 502]);
		for (const answer of [first, second]) {
			expect(answer.headers['content-type']).toMatch(/^text\/html/);
			expect(answer.text).toMatch(/^<!DOCTYPE html>/);
		}
		expect(pendingCount()).toBe(0);
	});

	it('with process lets the service work and loses its answer', async () => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, status: 502, process: true });
		expect((await sendEvent(eventRequest())).status).toBe(502);
		expect(pendingCount()).toBe(1);
		expect((await sendEvent(eventRequest())).status).toBe(409);
	});

	it('shows a delayed call as arrived before it is answered', async () => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, delayMs: 150 });
		const sending = sendEvent(eventRequest());
		await expect.poll(last).toMatchObject({ status: 0, fault: 'delay 150 ms' });
		await sending;
		expect(last()).toMatchObject({ status: 202 });
	});

	it.each([
		{ reset: 'beforeProcessing', pending: 0, next: 202 },
		{ reset: 'afterProcessing', pending: 1, next: 409 },
	] as const)('resets the connection $reset', async ({ reset, pending, next }) => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, reset });
		await expect(sendEvent(eventRequest())).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect([last()?.status, pendingCount()]).toEqual(['reset', pending]);
		expect((await sendEvent(eventRequest())).status).toBe(next);
	});

	it.each([
		{ title: 'an accepted event', status: undefined },
		{ title: 'a scripted 503', status: 503 },
	])('truncates the body of $title', async ({ status }) => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, truncate: true, ...(status !== undefined && { status }) });
		await expect(sendEvent(eventRequest())).rejects.toMatchObject({
			code: 'ECONNRESET',
			message: 'aborted',
		});
		expect([last()?.status, pendingCount()]).toEqual([status ?? 202, status ? 0 : 1]);
	});
});

describe('a fault hits', () => {
	it('as many calls as told, after those it lets pass', async () => {
		const { sendEvent } = await senders(simulator.current);
		add({ match: events, status: 429, skip: 1, times: 2 });
		add({ match: events, status: 503, skip: 4, times: Infinity });
		const statuses: number[] = [];
		for (let n = 0; n < 7; n += 1) {
			statuses.push((await sendEvent(eventRequest({ referenceId: `r${n}` }))).status);
		}
		expect(statuses).toEqual([202, 429, 429, 202, 503, 503, 503]);
	});

	it.each<{ match: Fault['match']; hits: string[] }>([
		{ match: {}, hits: ['events', 'eventsEu', 'messages', 'tokenEvents', 'tokenMessages'] },
		{ match: { service: 'skillMessaging' }, hits: ['messages'] },
		{ match: { region: 'eu' }, hits: ['eventsEu', 'messages'] },
		{ match: { userId: 'user-1' }, hits: ['events'] },
		{ match: { userId: ['user-1', 'user-3'] }, hits: ['events', 'messages'] },
		{ match: { referenceId: 'two' }, hits: ['eventsEu'] },
		{ match: { path: '/stages/development' }, hits: ['eventsEu'] },
		{ match: { scope: messagesScope }, hits: ['tokenMessages'] },
		{ match: { service: 'lwa', scope: eventsScope }, hits: ['tokenEvents'] },
		{ match: { region: 'eu', userId: 'user-1' }, hits: [] },
	])('the calls that match $match', async ({ match, hits }) => {
		const { sendEvent, sendMessage } = await senders(simulator.current);
		const calls: Record<string, () => Promise<{ status: number }>> = {
			events: () => sendEvent(eventRequest({ relevantAudience: unicast('user-1') })),
			eventsEu: () =>
				sendEvent(eventRequest({ referenceId: 'two' }), { region: 'eu', stage: 'development' }),
			messages: () => sendMessage('user-3', { data: {} }, 'eu'),
			tokenEvents: () => exchange(simulator.current, tokenForm(eventsScope)),
			tokenMessages: () => exchange(simulator.current, tokenForm(messagesScope)),
		};
		add({ match, status: 599, times: Infinity });
		const hit: string[] = [];
		for (const [name, send] of Object.entries(calls))
			if ((await send()).status === 599) hit.push(name);
		expect(hit).toEqual(hits);
	});
});
