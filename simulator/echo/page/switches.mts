import type { DeviceSettings } from '../../devices/deviceSettings.mts';
import type { DeviceState } from '../wire.mts';
import { changeDevice } from './api.mts';
import { element } from './dom.mts';
import { say } from './announcements.mts';

const versions: Record<DeviceSettings['stage'], string> = {
	development: 'Development (testers)',
	live: 'Live (customers)',
};

/** What the customer has set on the device and in the Alexa app. */
export class Switches {
	private readonly doNotDisturb = toggle();
	private readonly notifications = toggle();
	private readonly version = element('select');
	readonly root = element(
		'div',
		{ class: 'switches' },
		element('label', { class: 'switch' }, this.doNotDisturb, ' Do not disturb'),
		element('label', { class: 'switch' }, this.notifications, ' Notifications of this skill'),
		element('label', { class: 'field' }, 'Version of the skill ', this.version),
	);

	constructor(id: string) {
		const change = (settings: Partial<DeviceSettings>) => {
			changeDevice(id, settings).catch((error: Error) => say(error.message));
		};
		for (const [value, text] of Object.entries(versions)) {
			this.version.append(new Option(text, value));
		}
		this.doNotDisturb.addEventListener('change', () =>
			change({ doNotDisturb: this.doNotDisturb.checked }),
		);
		this.notifications.addEventListener('change', () =>
			change({ notifications: this.notifications.checked }),
		);
		this.version.addEventListener('change', () =>
			change({ stage: this.version.value as DeviceSettings['stage'] }),
		);
	}

	show({ doNotDisturb, notifications, stage }: DeviceState): void {
		this.doNotDisturb.checked = doNotDisturb;
		this.notifications.checked = notifications;
		this.version.value = stage;
	}
}

const toggle = () => element('input', { attributes: { type: 'checkbox', role: 'switch' } });
