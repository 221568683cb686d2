import type { Change, DeviceState, Snapshot } from '../wire.mts';
import { prepareAdding, showChoices } from './addDevice.mts';
import { announce } from './announcements.mts';
import { listen, type Connection } from './connection.mts';
import { prepareChoice, showDevices } from './deviceCards.mts';
import { byId, setText } from './dom.mts';
import { forgetProblems } from './problem.mts';
import { keepRequests, showRequests } from './requestList.mts';
import { prepareSpeech, soundIsOn } from './speech.mts';

const connectionLine = byId('connection', HTMLElement);
const connectionTexts: Record<Connection, string> = {
	connecting: 'Connecting to the stand-in…',
	connected: 'Connected to the stand-in. Changes appear at once.',
	lost: 'The connection to the stand-in is lost. What you see may be old, and controls may not work. Trying again…',
};
let devices: DeviceState[] = [];

const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? id;

function snapshot(all: Snapshot): void {
	devices = all.devices;
	forgetProblems();
	showChoices(all);
	showDevices(devices, all.now);
	keepRequests(all.requests);
	showRequests(all.requests, all.requestCount, nameOf);
}

function change(changed: Change): void {
	if (changed.devices) {
		devices = changed.devices;
		showDevices(devices, changed.now);
	}
	showRequests(changed.requests, changed.requestCount, nameOf);
	announce(changed.notices, devices);
}

function connection(state: Connection): void {
	document.body.classList.toggle('lost', state === 'lost');
	setText(connectionLine, connectionTexts[state]);
}

prepareSpeech();
prepareChoice();
prepareAdding();
listen({ snapshot, change, connection, listensHidden: soundIsOn });
