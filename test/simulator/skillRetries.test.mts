import { beforeEach, describe, expect, it } from 'vitest';
import type { SendToSkill } from '../../simulator/index.mts';
import { FIRST_RETRY_MS, retryAfterMs } from '../../simulator/skill/retryPlan.mts';
import { clock, useSimulator } from './helpers.mts';
import { useSkill } from './skillServer.mts';

const FIRST_MS = 50;
const lines: string[] = [];
const { control } = await useSimulator({ firstRetryMs: FIRST_MS, log: (line) => lines.push(line) });
const skill = useSkill(control);
beforeEach(() => {
	lines.length = 0;
});

const type = 'Messaging.MessageReceived' as const;
const send = (order: SendToSkill = { type }) => control.sendToSkill(order);
const newest = () => control.deliveries().at(-1);
const soon = <Value,>(read: () => Value) => expect.poll(read, { timeout: 5000 });
const fails = { status: 500 };

/** So many times. */
function failTimes(count: number): void {
	let left = count;
	skill.answers(() => (left-- > 0 ? fails : {}));
}

it.each([
	{ attempts: 1, after: 30_000 },
	{ attempts: 2, after: 60_000 },
	{ attempts: 5, after: 480_000 },
	{ attempts: 8, after: undefined },
])('after $attempts attempts the next is $after ms later', ({ attempts, after }) => {
	const shipment = { delivery: { attempts }, expiresAt: 3_600_000 };
	expect(retryAfterMs(shipment, FIRST_RETRY_MS, 0)).toBe(after);
});

describe('what is not acknowledged', () => {
	it.each([
		{ type },
		{ type: 'AlexaSkillEvent.SkillEnabled' },
		{ type: 'Reminders.ReminderStarted' },
	] as SendToSkill[])('$type is sent again, byte for byte, until it is', async (order) => {
		failTimes(1);
		const first = await send(order);
		expect(first).toMatchObject({
			attempts: 1,
			status: 500,
			acknowledged: false,
			nextAttemptAt: new Date(clock.now + FIRST_MS).toISOString(),
		});
		await soon(newest).toMatchObject({ attempts: 2, status: 200, acknowledged: true });
		expect(newest()).not.toHaveProperty('nextAttemptAt');
		expect(skill.arrived[1]?.bytes.equals(skill.arrived[0]?.bytes ?? Buffer.of())).toBe(true);
		expect(control.deliveries()).toHaveLength(1);
	});

	it.each([
		['a message', 60, { type, expiresAfterSeconds: 60 }],
		['a message without an expiry', 3600, { type }],
		['an event', 3600, { type: 'AlexaSkillEvent.SkillEnabled' }],
	] as [string, number, SendToSkill][])(
		'%s is sent again until it is %i s old',
		async (_title, seconds, order) => {
			failTimes(1);
			await send(order);
			clock.now += seconds * 1000 - 1;
			await soon(newest).toMatchObject({ attempts: 2, acknowledged: true });

			failTimes(1);
			await send(order);
			clock.now += seconds * 1000;
			await soon(() => newest()?.outcome).toBe(
				'not acknowledged: 500 is no success; not sent again, because it has expired',
			);
			expect(newest()).not.toHaveProperty('nextAttemptAt');
		},
	);
});

describe('not sent again is', () => {
	it.each([
		{ type: 'LaunchRequest' },
		{ type: 'IntentRequest' },
		{ type: 'SessionEndedRequest' },
		{ type, to: 'test' },
		{ type: 'Alexa.DataStore.PackageManager.UsagesInstalled' },
	] as SendToSkill[])('%j', async (order) => {
		skill.answers(fails);
		expect(await send(order)).not.toHaveProperty('nextAttemptAt');
		expect(skill.arrived).toHaveLength(1);
	});
});

describe('the log', () => {
	it('has a line for each attempt, without tokens or whole user ids', async () => {
		const userId = `amzn1.ask.account.${'A'.repeat(60)}`;
		failTimes(1);
		await send({ type, userId, accessToken: 'a-secret-of-the-customer' });
		await soon(() => lines.length).toBe(2);
		expect(lines[0]).toMatch(
			/^>1 10:00:00\.000 Messaging\.MessageReceived for amzn1\.as…AAAA to 127\.0\.0\.1:\d+ -> 500 not acknowledged: 500 is no success; again at 10:00:00 \(attempt 1, amzn1\.echo-api\.request\.[0-9a-f-]+\)$/,
		);
		expect(lines[1]).toContain('-> 200 acknowledged: 200 with an empty body (attempt 2,');
		expect(lines.join()).not.toContain(userId);
		expect(lines.join()).not.toMatch(/secret|api-access-token/);
	});
});
