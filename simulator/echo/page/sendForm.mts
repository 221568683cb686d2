import type { RequestType, SkillRequest } from '../../skill/skillRequest.mts';
import type { DeviceState, Snapshot } from '../wire.mts';
import { sendToSkill } from './api.mts';
import { languageOf } from './deliveryItem.mts';
import { byId, setChoices, setText } from './dom.mts';
import { Problem } from './problem.mts';
import { readMessage, readSlots } from './sendFields.mts';
import { skillMessage } from './skillMessage.mts';
import { speak } from './speech.mts';

const form = byId('send', HTMLFormElement);
const type = byId('send-type', HTMLSelectElement);
const customer = byId('send-customer', HTMLSelectElement);
const message = byId('send-message', HTMLTextAreaElement);
const intent = byId('send-intent', HTMLInputElement);
const slots = byId('send-slots', HTMLTextAreaElement);
const result = byId('send-result', HTMLElement);
const problem = new Problem();

/** Fields that only one type has. */
const own: [field: HTMLElement, type: RequestType][] = [
	[message, 'Messaging.MessageReceived'],
	[intent, 'IntentRequest'],
	[slots, 'IntentRequest'],
];

export function prepareSending(): void {
	type.addEventListener('change', showOwn);
	form.addEventListener('submit', (submitted) => {
		submitted.preventDefault();
		void send(submitted.submitter === byId('send-test', HTMLButtonElement));
	});
	form.append(problem.root);
}

export function showTypes({ requestTypes }: Pick<Snapshot, 'requestTypes'>): void {
	setChoices(type, Object.fromEntries(requestTypes.map((name) => [name, name])));
	showOwn();
}

export function showCustomers(devices: DeviceState[]): void {
	setChoices(
		customer,
		devices.length === 0
			? { '': 'An example, as there is no device' }
			: Object.fromEntries(devices.map(({ userId, name }) => [userId, `Customer of ${name}`])),
	);
}

function showOwn(): void {
	for (const [field, of] of own)
		field.closest('label')?.toggleAttribute('hidden', type.value !== of);
}

async function send(isTest: boolean): Promise<void> {
	setText(result, 'Sending…');
	const isDone = await problem.attempt(async () => {
		const delivery = await sendToSkill({ ...typed(), ...(isTest && { to: 'test' }) });
		const { outcome, spoken } = delivery;
		const parts = spoken === undefined ? [`${outcome}.`] : [`Alexa says: ${spoken}`];
		setText(result, [...parts, skillMessage(delivery) ?? ''].join(' ').trim());
		if (spoken !== undefined) sayAloud(spoken, languageOf(delivery));
	});
	if (!isDone) setText(result, '');
}

function typed(): SkillRequest {
	const userId = customer.value === '' ? {} : { userId: customer.value };
	if (type.value === 'Messaging.MessageReceived') {
		return { type: type.value, ...userId, message: readMessage(message.value) };
	}
	if (type.value === 'IntentRequest') {
		const name = intent.value.trim();
		return { type: type.value, ...userId, intent: name, slots: readSlots(slots.value) };
	}
	return { type: type.value as Exclude<RequestType, 'IntentRequest'>, ...userId };
}

const sayAloud = (text: string, lang: string) => speak([{ parts: [{ text, lang }] }]);
