import type { Change, DeviceState, Snapshot } from '../wire.mts';
import { prepareAdding, showChoices } from './addDevice.mts';
import { announce } from './announcements.mts';
import { listen } from './connection.mts';
import { prepareChoice, showDevices } from './deviceCards.mts';
import { byId, setText } from './dom.mts';
import { forgetRequests, showRequests } from './requestList.mts';
import { prepareSpeech } from './speech.mts';

const connection = byId('connection', HTMLElement);
let devices: DeviceState[] = [];

const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? id;

function snapshot(all: Snapshot): void {
	devices = all.devices;
	showChoices(all);
	showDevices(devices, all.now);
	forgetRequests();
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

function connected(isConnected: boolean): void {
	document.body.classList.toggle('lost', !isConnected);
	setText(
		connection,
		isConnected
			? 'Connected to the stand-in. Changes appear at once.'
			: 'The connection to the stand-in is lost. What you see may be old. Trying again…',
	);
}

prepareSpeech();
prepareChoice();
prepareAdding();
listen({ snapshot, change, connected });
