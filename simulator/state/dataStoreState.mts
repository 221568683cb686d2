import type { DeviceList } from '../devices/deviceList.mts';
import { ScriptedResults } from '../devices/deviceResults.mts';
import { StoredObjects } from '../devices/storedObjects.mts';
import { WidgetDevices } from '../devices/widgetDevices.mts';
import { DeliveryQueue, type QueuedJob } from './deliveryQueue.mts';
import { RequestRate } from './requestRate.mts';

/** Amazon's page: 25 transactions per second and skill. */
const REQUESTS_PER_SECOND = 25;

/** What the data store remembers. */
export class DataStoreState {
	readonly devices: WidgetDevices;
	readonly objects = new StoredObjects();
	readonly results = new ScriptedResults();
	readonly queue: DeliveryQueue;
	readonly rate: RequestRate;

	constructor(
		devices: DeviceList,
		now: () => number,
		expire: (job: QueuedJob) => void,
		perSecond = REQUESTS_PER_SECOND,
	) {
		this.devices = new WidgetDevices(devices);
		this.queue = new DeliveryQueue(now, expire);
		this.rate = new RequestRate(perSecond, now);
	}

	/** A simulated Echo was removed. */
	forget(id: string): void {
		this.objects.forget(this.devices.forget(id));
	}

	reset(): void {
		for (const part of [this.devices, this.objects, this.results, this.queue, this.rate]) {
			part.reset();
		}
	}
}
