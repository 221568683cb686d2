import type { DeviceState, ScreenState } from '../wire.mts';
import { readNotifications, removeDevice } from './api.mts';
import { CopiedId } from './copiedId.mts';
import { element, setText } from './dom.mts';
import { echoDrawing } from './drawing.mts';
import { PendingList, statusText } from './pendingList.mts';
import { Problem } from './problem.mts';
import { Screen } from './screen.mts';
import { restElements, sentenceElements, shownOf } from './sentences.mts';
import { speak } from './speech.mts';
import { Switches } from './switches.mts';

const MUTED = 'Do not disturb is on: no light and no chime. It waits until it is asked for.';

/** One simulated Echo and its customer. */
export class DeviceCard {
	readonly name: HTMLElement;
	private readonly status = element('p', { class: 'status' });
	private readonly quiet = element('p', { class: 'note' });
	private readonly pending = new PendingList();
	private readonly read = element('button', {
		text: 'Alexa, read my notifications',
		attributes: { type: 'button' },
	});
	private readonly spoken = element('div', {
		class: 'spoken',
		attributes: { 'aria-live': 'polite' },
	});
	private readonly readProblem = new Problem();
	private readonly removeProblem = new Problem();
	private readonly switches: Switches;
	private readonly userId = new CopiedId('User ID');
	private screen: Screen | undefined;
	private readonly drawing = echoDrawing();
	readonly root: HTMLElement;

	constructor(private readonly id: string) {
		this.name = element('h2', { id: `name-${id}`, attributes: { tabindex: '-1' } });
		this.switches = new Switches(id);
		this.root = element(
			'article',
			{ class: 'device', attributes: { 'aria-labelledby': this.name.id } },
			this.name,
			this.drawing,
			this.status,
			this.quiet,
			this.pending.root,
			this.read,
			this.readProblem.root,
			this.spoken,
			this.switches.root,
			this.userId.root,
			this.removeButton(),
			this.removeProblem.root,
		);
		this.read.addEventListener('click', () => void this.readAloud());
	}

	show(device: DeviceState, now: number): void {
		setText(this.name, device.name);
		setText(this.status, statusText(device));
		const isWaiting = device.pendingCount > 0;
		// "doesn't receive any visual or audio indicators": Amazon's overview of notifications, of do not disturb.
		this.root.classList.toggle('waiting', isWaiting && !device.doNotDisturb);
		setText(this.quiet, isWaiting && device.doNotDisturb ? MUTED : '');
		this.pending.show(device, now);
		this.switches.show(device);
		this.userId.show(device.userId);
	}

	/** An Echo Show has a screen below its ring. */
	showScreen(state: ScreenState | undefined): void {
		if (!state) {
			this.screen?.root.remove();
			this.screen?.deviceId.root.remove();
			this.screen = undefined;
			return;
		}
		this.screen ??= this.addScreen();
		this.screen.show(state);
	}

	private addScreen(): Screen {
		const screen = new Screen(this.id);
		this.drawing.after(screen.root);
		this.userId.root.after(screen.deviceId.root);
		return screen;
	}

	private async readAloud(): Promise<void> {
		await this.readProblem.attempt(async () => {
			const all = await readNotifications(this.id);
			const shown = shownOf(all);
			this.spoken.replaceChildren(...sentenceElements(shown), ...restElements(all));
			speak(shown);
		});
	}

	private removeButton(): HTMLElement {
		const button = element('button', {
			class: 'plain',
			text: 'Remove this device',
			attributes: { type: 'button' },
		});
		button.addEventListener('click', () => {
			void this.removeProblem.attempt(() => removeDevice(this.id));
		});
		return button;
	}
}
