import type { ScreenState } from '../wire.mts';
import { addWidget, removeWidget, setOnline, tapWidget } from './api.mts';
import { CopiedId } from './copiedId.mts';
import { element, setText } from './dom.mts';
import { Problem } from './problem.mts';
import { storedTables } from './storedTables.mts';
import { Switch } from './switch.mts';
import { Tile } from './tile.mts';

/** Where the widget of the skill package looks for what it shows. */
const TILE = { namespace: 'n8n', key: 'tile' } as const;

const NO_WIDGET = 'The widget is not on the screen.';
const NO_DATA = 'The widget has no data yet.';
const NO_ADDRESS = 'Not sent: your skill has no address for spoken requests. Save one below.';

/** The screen of an Echo Show: the message tile, everything else that is stored, and what a customer can do to it. */
export class Screen {
	private readonly tile = new Tile((args) => void this.tap(args));
	private readonly blank = element('p', { class: 'blank' });
	private readonly stored = element('div', { class: 'stored' });
	private readonly note = element('p', { class: 'note', attributes: { role: 'status' } });
	private readonly widget = element('button', { class: 'plain', attributes: { type: 'button' } });
	private readonly problem = new Problem();
	private readonly online = new Switch('Online', this.problem, (isOn) => setOnline(this.id, isOn));
	/** For the end of the card, where the other id is. */
	readonly deviceId = new CopiedId('Device ID');
	private hasWidget = false;
	private shown = '';
	readonly root = element(
		'div',
		{ class: 'screen', attributes: { role: 'group', 'aria-label': 'Screen' } },
		element('div', { class: 'bezel' }, this.tile.root, this.blank),
		this.note,
		this.stored,
		element('div', { class: 'controls' }, this.online.root, this.widget),
		this.problem.root,
	);

	constructor(private readonly id: string) {
		this.widget.addEventListener('click', () => {
			void this.problem.attempt(() =>
				this.hasWidget ? removeWidget(this.id) : addWidget(this.id),
			);
		});
	}

	show(state: ScreenState): void {
		const { deviceId, online, hasWidget } = state;
		this.hasWidget = hasWidget;
		this.online.show(online);
		this.root.classList.toggle('offline', !online);
		setText(this.widget, hasWidget ? 'Remove widget' : 'Add widget');
		this.deviceId.show(deviceId);
		const shown = JSON.stringify(state);
		if (shown === this.shown) return;
		this.shown = shown;
		this.showData(state);
		setText(this.note, noteOf(state));
	}

	private showData({ hasWidget, objects, objectCount }: ScreenState): void {
		const tile = objects.find(
			({ namespace, key }) => namespace === TILE.namespace && key === TILE.key,
		);
		const isDrawn = hasWidget && tile !== undefined && this.tile.show(tile);
		this.tile.root.hidden = !isDrawn;
		this.blank.hidden = isDrawn;
		setText(this.blank, hasWidget ? NO_DATA : NO_WIDGET);
		const others = isDrawn ? objects.filter((object) => object !== tile) : objects;
		this.stored.replaceChildren(...storedTables(others, objectCount - objects.length));
	}

	private async tap(args: string[]): Promise<void> {
		await this.problem.attempt(async () => {
			setText(this.note, (await tapWidget(this.id, args)) ? 'The tap was sent.' : NO_ADDRESS);
		});
	}
}

function noteOf({ online, waiting }: ScreenState): string {
	const updates = waiting === 1 ? '1 update waits' : `${waiting} updates wait`;
	if (!online) return waiting > 0 ? `Offline. ${updates} until it is back.` : 'Offline.';
	return '';
}
