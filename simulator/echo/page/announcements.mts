import type { DeviceState, Notice } from '../wire.mts';
import { byId, element } from './dom.mts';
import { chime } from './speech.mts';

const region = byId('announcements', HTMLElement);
const KEPT = 5;

const verbs: Record<Exclude<Notice['kind'], 'read'>, string> = {
	arrived: 'a new notification',
	updated: 'an updated notification',
	expired: 'a notification has expired',
};

/** For those who do not see the ring: what happened on which device. What is read is said by its sentence. */
export function announce(notices: Notice[], devices: DeviceState[]): void {
	for (const { kind, deviceId, label } of notices) {
		const device = devices.find(({ id }) => id === deviceId);
		if (kind === 'read' || !device) continue;
		if (kind !== 'expired' && !device.doNotDisturb) chime();
		say(`${device.name}: ${verbs[kind]}, ${label}`);
	}
}

export function say(text: string): void {
	region.append(element('p', { text }));
	while (region.childElementCount > KEPT) region.firstElementChild?.remove();
}
