import type { ScriptedResult } from '../devices/deviceResults.mts';
import type { StoredData } from '../devices/storedObjects.mts';
import {
	addWidget,
	deviceFor,
	removeWidget,
	setOnline,
	tapWidget,
} from '../devices/widgetChange.mts';
import type { Widget, WidgetDevice } from '../devices/widgetDevices.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { QueuedCommands } from '../state/deliveryQueue.mts';

/**
 * A device is named by Amazon's id of it, or by the simulator's own. Any id that begins with `amzn1.ask.device.` is a
 * device with a screen and the widget, whose customer is `amzn1.ask.account.` with the same end.
 */
export interface DataStoreControl {
	/** Amazon's ids of a customer's devices: those of their simulated Echos, or of the one that each customer has. */
	deviceIds(userId: string): string[];
	/** Throws WrongDevice if there is none. */
	widgetDevice(id: string): WidgetDevice;
	/** What is stored on a device, by namespace and key; of the first client unless told. */
	storedData(id: string, clientId?: string): StoredData;
	/** Going online again it gets what has waited for it. */
	setOnline(id: string, online: boolean): void;
	/** The customer puts the widget on the screen; the skill is told. Without a widget: that of the skill package. */
	addWidget(id: string, widget?: Pick<Widget, 'packageId' | 'version'>): WidgetDevice;
	removeWidget(id: string, packageId?: string): WidgetDevice;
	/** The customer touches the widget, whose document sends these arguments; gives whether the skill has an address. */
	tapWidget(id: string, args: unknown[], packageId?: string): boolean;
	/**
	 * What devices answer instead of what they would, each once unless told. DEVICE_UNAVAILABLE is queued like that of a
	 * device that is offline, and delivered when it is set online.
	 */
	scriptDeviceResults(results: ScriptedResult[]): void;
	/** Writing requests of a skill in a second until the next reset; Infinity: no limit. */
	setDataStoreRate(perSecond: number): void;
	/** What waits or has waited for devices that were offline. */
	queuedCommands(): QueuedCommands[];
	/** An attempt to deliver is under way, so that it cannot be canceled: CONCURRENCY_ERROR. false: unknown id. */
	setDelivering(queuedResultId: string, delivering: boolean): boolean;
}

export function dataStoreControl(amazon: AmazonState): DataStoreControl {
	const { dataStore } = amazon;
	return {
		deviceIds: (userId) => dataStore.devices.ofUser(userId).map(({ deviceId }) => deviceId),
		widgetDevice: (id) => structuredClone(deviceFor(amazon, id)),
		storedData: (id, clientId = amazon.clients[0]?.clientId ?? '') =>
			dataStore.objects.of(deviceFor(amazon, id).deviceId, clientId),
		setOnline: (id, online) => setOnline(amazon, id, online),
		addWidget: (id, widget) => addWidget(amazon, id, widget),
		removeWidget: (id, packageId) => removeWidget(amazon, id, packageId),
		tapWidget: (id, args, packageId) => tapWidget(amazon, id, args, packageId),
		scriptDeviceResults: (results) => dataStore.results.add(results),
		setDataStoreRate: (perSecond) => dataStore.rate.setLimit(perSecond),
		queuedCommands: () => dataStore.queue.list(),
		setDelivering: (queuedResultId, delivering) => {
			const job = dataStore.queue.get(queuedResultId);
			if (job) job.delivering = delivering;
			return job !== undefined;
		},
	};
}
