import type { Snapshot } from '../wire.mts';
import { addDevice } from './api.mts';
import { choose, deviceFor } from './deviceCards.mts';
import { byId, setChoices, setText } from './dom.mts';
import { Problem } from './problem.mts';

const form = byId('add', HTMLFormElement);
const region = byId('add-region', HTMLSelectElement);
const locale = byId('add-locale', HTMLSelectElement);
const screen = byId('add-screen', HTMLInputElement);
const result = byId('add-result', HTMLElement);
const problem = new Problem();

export function prepareAdding(): void {
	form.addEventListener('submit', (submitted) => {
		submitted.preventDefault();
		void add();
	});
	form.append(problem.root);
}

/** One for a region and a language: of a second one the first is shown. */
async function add(): Promise<void> {
	const before = deviceFor(region.value, locale.value);
	setText(result, '');
	await problem.attempt(async () => {
		const { id, name } = before ?? (await addDevice(region.value, locale.value, screen.checked));
		setText(result, before ? `${name} is there already.` : `${name} was added.`);
		choose(id);
	});
}

export function showChoices({ regions, locales }: Pick<Snapshot, 'regions' | 'locales'>): void {
	setChoices(region, regions);
	setChoices(
		locale,
		Object.fromEntries(
			Object.entries(locales).map(([value, name]) => [value, `${name} (${value})`]),
		),
	);
}
