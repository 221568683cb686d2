import type { DeviceSettings } from '../../devices/deviceSettings.mts';
import type { DeviceState } from '../wire.mts';
import { changeDevice } from './api.mts';
import { element } from './dom.mts';
import { Problem } from './problem.mts';

const versions: Record<DeviceSettings['stage'], string> = {
	development: 'Development (testers)',
	live: 'Live (customers)',
};

/** What the customer has set on the device and in the Alexa app. */
export class Switches {
	private readonly doNotDisturb = toggle();
	private readonly notifications = toggle();
	private readonly version = element('select');
	private readonly problem = new Problem();
	private shown: DeviceState | undefined;
	readonly root = element(
		'div',
		{ class: 'switches' },
		element('label', { class: 'switch' }, this.doNotDisturb, ' Do not disturb'),
		element('label', { class: 'switch' }, this.notifications, ' Notifications of this skill'),
		element('label', { class: 'field' }, 'Version of the skill ', this.version),
		this.problem.root,
	);

	constructor(private readonly id: string) {
		for (const [value, text] of Object.entries(versions)) {
			this.version.append(new Option(text, value));
		}
		this.doNotDisturb.addEventListener(
			'change',
			() => void this.change({ doNotDisturb: this.doNotDisturb.checked }),
		);
		this.notifications.addEventListener(
			'change',
			() => void this.change({ notifications: this.notifications.checked }),
		);
		this.version.addEventListener(
			'change',
			() => void this.change({ stage: this.version.value as DeviceSettings['stage'] }),
		);
	}

	show(device: DeviceState): void {
		this.shown = device;
		const { doNotDisturb, notifications, stage } = device;
		this.doNotDisturb.checked = doNotDisturb;
		this.notifications.checked = notifications;
		this.version.value = stage;
	}

	/** What the simulator did not take is put back. */
	private async change(settings: Partial<DeviceSettings>): Promise<void> {
		const isDone = await this.problem.attempt(() => changeDevice(this.id, settings));
		if (!isDone && this.shown) this.show(this.shown);
	}
}

const toggle = () => element('input', { attributes: { type: 'checkbox', role: 'switch' } });
