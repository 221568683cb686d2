import type { services } from 'ask-sdk-model';

export type DeviceResult = services.datastore.v1.CommandsDispatchResult;
export type DeviceResultType = services.datastore.v1.DispatchResultType;

/** What a device answers on purpose, instead of what it would. */
export interface ScriptedResult {
	/** Amazon's id of the device; absent: any device. */
	deviceId?: string;
	type: DeviceResultType;
	message?: string;
	/** How many deliveries, default 1; Infinity for all. */
	times?: number;
}

/** The scripted results, in the order in which they were given. */
export class ScriptedResults {
	private waiting: (ScriptedResult & { left: number })[] = [];

	reset(): void {
		this.waiting = [];
	}

	add(results: ScriptedResult[]): void {
		this.waiting.push(...results.map((one) => ({ ...one, left: one.times ?? 1 })));
	}

	take(deviceId: string): DeviceResult | undefined {
		const found = this.waiting.find((one) => (one.deviceId ?? deviceId) === deviceId);
		if (!found) return undefined;
		found.left -= 1;
		if (found.left <= 0) this.waiting = this.waiting.filter((one) => one !== found);
		const { type, message } = found;
		return { deviceId, type, ...(message !== undefined && { message }) };
	}
}
