import type { DeviceSettings } from '../../devices/deviceSettings.mts';
import type { DeviceState } from '../wire.mts';
import { changeDevice } from './api.mts';
import { Choice } from './choice.mts';
import { element } from './dom.mts';
import { Problem } from './problem.mts';
import { Switch } from './switch.mts';

type Stage = DeviceSettings['stage'];

const versions: Record<Stage, string> = {
	development: 'Development (testers)',
	live: 'Live (customers)',
};

/** What the customer has set on the device and in the Alexa app. */
export class Switches {
	private readonly problem = new Problem();
	private readonly doNotDisturb = new Switch('Do not disturb', this.problem, (isOn) =>
		changeDevice(this.id, { doNotDisturb: isOn }),
	);
	private readonly notifications = new Switch('Notifications of this skill', this.problem, (isOn) =>
		changeDevice(this.id, { notifications: isOn }),
	);
	private readonly select = element('select');
	private readonly version = new Choice<Stage>(
		'development',
		{
			read: () => this.select.value as Stage,
			write: (stage) => (this.select.value = stage),
		},
		this.problem,
	);
	readonly root = element(
		'div',
		{ class: 'switches' },
		this.doNotDisturb.root,
		this.notifications.root,
		element('label', { class: 'field' }, 'Version of the skill ', this.select),
		this.problem.root,
	);

	constructor(private readonly id: string) {
		for (const [value, text] of Object.entries(versions)) {
			this.select.append(new Option(text, value));
		}
		this.select.addEventListener(
			'change',
			() => void this.version.send((stage) => changeDevice(this.id, { stage })),
		);
	}

	show({ doNotDisturb, notifications, stage }: DeviceState): void {
		this.doNotDisturb.show(doNotDisturb);
		this.notifications.show(notifications);
		this.version.show(stage);
	}
}
