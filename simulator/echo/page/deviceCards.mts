import type { DeviceState, ScreenState } from '../wire.mts';
import { say } from './announcements.mts';
import { DeviceCard } from './deviceCard.mts';
import { byId, setChoices } from './dom.mts';

const ALL = '';
const place = byId('devices', HTMLElement);
const none = byId('no-device', HTMLElement);
const addTitle = byId('add-title', HTMLElement);
const shown = byId('shown', HTMLSelectElement);
const cards = new Map<string, DeviceCard>();
let known: DeviceState[] = [];

/** All devices, or the one chosen. */
export function showDevices(devices: DeviceState[], screens: ScreenState[], now: number): void {
	const focused = visibleCards().findIndex(({ root }) => root.contains(document.activeElement));
	known = devices;
	removeGone();
	for (const device of devices) {
		const card = cards.get(device.id) ?? new DeviceCard(device.id);
		if (!cards.has(device.id)) place.append(card.root);
		cards.set(device.id, card);
		card.show(device, now);
		card.showScreen(screens.find(({ id }) => id === device.id));
	}
	none.hidden = devices.length > 0;
	setChoices(shown, {
		[ALL]: 'All devices',
		...Object.fromEntries(devices.map(({ id, name }) => [id, name])),
	});
	showChosen();
	if (focused >= 0 && document.activeElement === document.body) focusNear(focused);
}

/** The device there is for a region and a language. */
export const deviceFor = (region: string, locale: string): DeviceState | undefined =>
	known.find((device) => device.region === region && device.locale === locale);

function removeGone(): void {
	const ids = new Set(known.map(({ id }) => id));
	for (const [id, { root, name }] of cards) {
		if (ids.has(id)) continue;
		root.remove();
		cards.delete(id);
		say(`${name.textContent} was removed`);
	}
}

/** Where the keyboard goes on when its card is gone: at the one that took its place, the last, or none. */
function focusNear(index: number): void {
	const left = visibleCards();
	(left[Math.min(index, left.length - 1)]?.name ?? addTitle).focus();
}

const visibleCards = (): DeviceCard[] => [...cards.values()].filter(({ root }) => !root.hidden);

export function prepareChoice(): void {
	shown.addEventListener('change', showChosen);
}

/** Shows a device that the choice would leave out. */
export function choose(id: string): void {
	if (shown.value === ALL) return;
	shown.value = id;
	showChosen();
}

function showChosen(): void {
	for (const [id, { root }] of cards) root.hidden = shown.value !== ALL && shown.value !== id;
}
