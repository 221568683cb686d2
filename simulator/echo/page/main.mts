import type { Change, DeviceState, ShownRequest, Snapshot } from '../wire.mts';
import { prepareAdding, showChoices } from './addDevice.mts';
import { prepareAddresses, showAddresses } from './addressForm.mts';
import { announce } from './announcements.mts';
import { listen, type Connection } from './connection.mts';
import { deliveryItem } from './deliveryItem.mts';
import { deliveryList } from './deliveryList.mts';
import { prepareChoice, showDevices } from './deviceCards.mts';
import { byId, setText } from './dom.mts';
import { forgetProblems } from './problem.mts';
import { requestItem } from './requestItem.mts';
import { requestList } from './requestList.mts';
import { prepareSending, showCustomers, showTypes } from './sendForm.mts';
import { prepareSpeech, soundIsOn } from './speech.mts';

const connectionLine = byId('connection', HTMLElement);
const connectionTexts: Record<Connection, string> = {
	connecting: 'Connecting to the simulator…',
	connected: 'Connected to the simulator. Changes appear at once.',
	lost: 'The connection to the simulator is lost. What you see may be old, and controls may not work. Trying again…',
};
let devices: DeviceState[] = [];

const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? id;
const drawRequest = (request: ShownRequest) => requestItem(request, nameOf);

function snapshot(all: Snapshot): void {
	devices = all.devices;
	forgetProblems();
	showChoices(all);
	showDevices(devices, all.screens, all.now);
	showCustomers(devices);
	showTypes(all);
	showAddresses(all.skillAddresses);
	requestList.keep(all.requests);
	requestList.show(all.requests, all.requestCount, drawRequest);
	deliveryList.keep(all.deliveries);
	deliveryList.show(all.deliveries, all.deliveryCount, deliveryItem);
}

function change(changed: Change): void {
	if (changed.devices) {
		devices = changed.devices;
		showDevices(devices, changed.screens ?? [], changed.now);
		showCustomers(devices);
	}
	if (changed.skillAddresses) showAddresses(changed.skillAddresses);
	requestList.show(changed.requests, changed.requestCount, drawRequest);
	deliveryList.show(changed.deliveries, changed.deliveryCount, deliveryItem);
	announce(changed.notices, devices);
}

function connection(state: Connection): void {
	document.body.classList.toggle('lost', state === 'lost');
	setText(connectionLine, connectionTexts[state]);
}

prepareSpeech();
prepareChoice();
prepareAdding();
prepareAddresses();
prepareSending();
listen({ snapshot, change, connection, listensHidden: soundIsOn });
