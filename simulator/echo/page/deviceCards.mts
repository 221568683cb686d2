import type { DeviceState } from '../wire.mts';
import { DeviceCard } from './deviceCard.mts';
import { byId, setChoices } from './dom.mts';

const ALL = '';
const place = byId('devices', HTMLElement);
const none = byId('no-device', HTMLElement);
const shown = byId('shown', HTMLSelectElement);
const cards = new Map<string, DeviceCard>();

/** All devices, or the one chosen. */
export function showDevices(devices: DeviceState[], now: number): void {
	const ids = new Set(devices.map(({ id }) => id));
	for (const [id, card] of cards) {
		if (ids.has(id)) continue;
		card.root.remove();
		cards.delete(id);
	}
	for (const device of devices) {
		const card = cards.get(device.id) ?? new DeviceCard(device.id);
		if (!cards.has(device.id)) place.append(card.root);
		cards.set(device.id, card);
		card.show(device, now);
	}
	none.hidden = devices.length > 0;
	setChoices(shown, {
		[ALL]: 'All devices',
		...Object.fromEntries(devices.map(({ id, name }) => [id, name])),
	});
	showChosen();
}

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
