import type { Snapshot } from '../wire.mts';
import { addDevice } from './api.mts';
import { choose } from './deviceCards.mts';
import { byId, setChoices, setText } from './dom.mts';

const form = byId('add', HTMLFormElement);
const region = byId('add-region', HTMLSelectElement);
const locale = byId('add-locale', HTMLSelectElement);
const result = byId('add-result', HTMLElement);

export function prepareAdding(): void {
	form.addEventListener('submit', (submitted) => {
		submitted.preventDefault();
		addDevice(region.value, locale.value)
			.then(({ id, name }) => {
				setText(result, `${name} was added.`);
				choose(id);
			})
			.catch((error: Error) => setText(result, error.message));
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
