import type { SkillAddresses } from '../../skill/skillAddresses.mts';
import { saveAddresses } from './api.mts';
import { byId, setText } from './dom.mts';
import { Problem } from './problem.mts';

const form = byId('addresses', HTMLFormElement);
const result = byId('addresses-result', HTMLElement);
const problem = new Problem();
const fields: Record<keyof SkillAddresses, HTMLInputElement> = {
	events: byId('address-events', HTMLInputElement),
	messages: byId('address-messages', HTMLInputElement),
	requests: byId('address-requests', HTMLInputElement),
	widgets: byId('address-widgets', HTMLInputElement),
	test: byId('address-test', HTMLInputElement),
};
let known: SkillAddresses = {};

export function prepareAddresses(): void {
	form.addEventListener('submit', (submitted) => {
		submitted.preventDefault();
		void save();
	});
	form.append(problem.root);
}

/** What is being typed stays. */
export function showAddresses(addresses: SkillAddresses): void {
	for (const [name, field] of entriesOf(fields)) {
		if (field.value === (known[name] ?? '')) field.value = addresses[name] ?? '';
	}
	known = addresses;
}

async function save(): Promise<void> {
	setText(result, '');
	await problem.attempt(async () => {
		const typed = entriesOf(fields).map(([name, { value }]) => [name, value.trim()]);
		await saveAddresses(Object.fromEntries(typed) as SkillAddresses);
		setText(result, 'Saved.');
	});
}

const entriesOf = (all: typeof fields) =>
	Object.entries(all) as [keyof SkillAddresses, HTMLInputElement][];
