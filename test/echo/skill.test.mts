import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { spokenAnswer, useSkill } from '../simulator/skillServer.mts';
import { connected, device, NORTH_AMERICA, useEcho } from './support/echoPage.mts';

const echo = useEcho();
const skill = useSkill(echo.control);

const section = (page: Page) => page.getByRole('region', { name: 'Your skill' });
const addresses = (page: Page) => page.getByRole('form', { name: 'Where your workflow listens' });
const sending = (page: Page) => page.getByRole('form', { name: 'Send as Alexa' });
const address = (page: Page, name: string) => addresses(page).getByRole('textbox', { name });
const deliveries = (page: Page) => page.getByRole('list', { name: 'Sent to your skill' });
const newest = (page: Page) => deliveries(page).getByRole('listitem').first();
const choose = (page: Page, name: string, value: string) =>
	sending(page).getByRole('combobox', { name }).selectOption(value);
const send = (page: Page, where: 'production' | 'test') =>
	sending(page)
		.getByRole('button', { name: `Send to the ${where} URL` })
		.click();

describe('the addresses', () => {
	it('are saved, and are on another page at once', () =>
		echo.open(async (page) => {
			echo.control.setSkillAddresses({});
			const other = await page.context().newPage();
			await other.goto(page.url());
			await connected(other);
			const urls = [skill.url('/e'), skill.url('/m'), skill.url('/r'), skill.url('/t')];
			const names = ['Skill events', 'Messages', 'Spoken requests', 'Test URL'];
			await expect.poll(() => address(page, 'Skill events').inputValue()).toBe('');
			for (const [index, name] of names.entries()) {
				await address(page, name).fill(urls[index] ?? '');
			}
			await addresses(page).getByRole('button', { name: 'Save addresses' }).click();
			await addresses(page).getByText('Saved.').waitFor();
			const [events, messages, requests, test] = urls;
			expect(echo.control.skillAddresses()).toEqual({ events, messages, requests, test });
			for (const [index, name] of names.entries()) {
				await expect.poll(() => address(other, name).inputValue()).toBe(urls[index]);
			}
		}));

	it('that make no sense are refused in a sentence, and stay to be corrected', () =>
		echo.open(async (page) => {
			await address(page, 'Messages').fill('http://n8n.example.com/webhook');
			await addresses(page).getByRole('button', { name: 'Save addresses' }).click();
			await addresses(page).getByText('must begin with https://').waitFor();
			expect(await address(page, 'Messages').inputValue()).toBe('http://n8n.example.com/webhook');
			expect(echo.control.skillAddresses().messages).toBe(skill.url('/messages'));
		}));
});

describe('sending', () => {
	it('an event goes to the production URL for the customer who was chosen', () =>
		echo.open(async (page) => {
			await choose(page, 'Type', 'AlexaSkillEvent.SkillDisabled');
			await choose(page, 'Customer', 'amzn1.ask.account.DEMO-EU-DE-DE');
			await send(page, 'production');
			await sending(page).getByText('acknowledged: 200 with an empty body.').waitFor();
			expect(skill.arrived).toMatchObject([
				{
					path: '/events',
					json: {
						context: { System: { user: { userId: 'amzn1.ask.account.DEMO-EU-DE-DE' } } },
						request: { type: 'AlexaSkillEvent.SkillDisabled' },
					},
				},
			]);
			await newest(page).getByText('200, acknowledged').waitFor();
			await section(page).getByText('1 so far.').waitFor();
		}));

	it('an intent has the name and the slots that were typed, and the answer is reported', () =>
		echo.open(async (page) => {
			skill.answers(spokenAnswer({ type: 'PlainText', text: 'We open at nine.' }));
			await choose(page, 'Type', 'IntentRequest');
			const slots = sending(page).getByRole('textbox', { name: 'Slots' });
			expect(await slots.inputValue()).toBe('day = Monday');
			await slots.fill('day = Friday\nplace=Old Town');
			await send(page, 'production');
			await sending(page).getByText('Alexa says: We open at nine.').waitFor();
			expect(skill.arrived[0]).toMatchObject({
				path: '/requests',
				json: {
					request: {
						intent: {
							name: 'OpeningHoursIntent',
							slots: { day: { value: 'Friday' }, place: { value: 'Old Town' } },
						},
					},
				},
			});
			expect(await newest(page).locator('.said').innerText()).toBe('We open at nine.');
			expect(await newest(page).locator('.said').getAttribute('lang')).toBe('en-US');
		}));

	it('a message has the data that was typed, and goes to the test URL once', () =>
		echo.open(async (page) => {
			skill.answers({ status: 404 });
			await choose(page, 'Type', 'Messaging.MessageReceived');
			const data = sending(page).getByRole('textbox', { name: 'Data of the message' });
			await data.fill('{ "order": ');
			await send(page, 'test');
			await sending(page).getByText('The data of the message is no JSON').waitFor();
			await data.fill('{ "order": "7" }');
			await send(page, 'test');
			await newest(page).getByText('404, not acknowledged').waitFor();
			expect(skill.arrived).toMatchObject([
				{ path: '/test', json: { request: { message: { order: '7' } } } },
			]);
			expect(await newest(page).getByText('Sent again at').count()).toBe(0);
		}));
});

describe('an answer that is refused', () => {
	it('at the test URL says which button of n8n to press first', () =>
		echo.open(async (page) => {
			skill.answers({ status: 404, body: '{"code":404,"message":"not registered"}' });
			await send(page, 'test');
			await sending(page).getByText('Press "Execute step"').waitFor();
			await newest(page).getByText('Press "Execute step"').waitFor();
		}));

	it.each([
		['its message at once, and its body when opened', '{"message":"it has no version"}', true],
		['its body when opened, if it is no JSON', 'it has no version', false],
	])('shows %s', (_title, body, hasMessage) =>
		echo.open(async (page) => {
			skill.answers({ status: 500, body });
			await choose(page, 'Type', 'LaunchRequest');
			await send(page, 'production');
			const message = newest(page).getByText('The skill says: it has no version');
			await newest(page).getByText('500, not acknowledged').waitFor();
			expect(await message.count()).toBe(hasMessage ? 1 : 0);
			await newest(page).getByText('Details').click();
			const block = newest(page).getByRole('group', { name: 'What the skill answered' });
			expect(await block.innerText()).toContain('it has no version');
		}),
	);
});

describe('what is sent by itself', () => {
	it('what is not acknowledged is sent again, in the same entry, which stays open', () =>
		echo.open(async (page) => {
			echo.control.setFirstRetry(700);
			skill.answers({ status: 500 });
			await device(page, NORTH_AMERICA)
				.getByRole('switch', { name: 'Notifications of this skill' })
				.uncheck();
			await newest(page).getByText('Sent again at').waitFor();
			await newest(page).getByText('1 attempt').waitFor();
			await newest(page).getByText('Details').click();
			skill.answers({});
			await newest(page).getByText('2 attempts').waitFor();
			await newest(page).getByText('200, acknowledged').waitFor();
			await newest(page).getByText('What was sent').waitFor();
			expect(await deliveries(page).getByRole('listitem').count()).toBe(1);
		}));
});
