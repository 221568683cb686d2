import { hideSecrets } from '../delivery/apiResponse';
import { isPlainObject, parsedBody } from '../input/json';
import type { Failure } from '../lib/failure';
import type { CommandsBody, DataStoreTarget } from './commands';
import {
	adviceFor,
	describeResults,
	type DeviceResult,
	isQueuedResult,
	isRepeatedResult,
	KEEPS_TRYING,
	readDeviceResults,
} from './deviceResults';

/** What became of one request, over all its tries. */
interface DeliveryOutcome {
	status: 'delivered' | 'partly' | 'queued';
	delivered: number;
	queued: number;
	failed: number;
	queuedResultId: string | null;
	/** If a device that was busy went offline meanwhile, Amazon keeps a delivery of its own for it. */
	moreQueuedResultIds?: string[];
	keepTryingUntil: string | null;
	devices: Array<DeviceResult & { whatToDo: string }>;
}

const NO_RESULT = { type: 'NO_RESULT', message: '' };

const NOT_QUEUED = 'Send the data again later: Alexa did not keep it for this device.';

/** Gathers the results of the devices over several tries: a later result of a device replaces the earlier one. */
export class DeviceOutcomes {
	private readonly byDevice = new Map<string, DeviceResult>();

	private readonly queuedResultIds: string[] = [];

	private isReadable = true;

	/** Why devices that were busy did not get the commands again. */
	private retryFailure: Failure | undefined;

	constructor(private readonly body: CommandsBody) {}

	add(response: unknown): void {
		const responseBody = parsedBody(response);
		const results = readDeviceResults(responseBody, 'results');
		if (!results) {
			this.isReadable = false;
			return;
		}
		const { target } = this.body;
		const userId = target.type === 'USER' ? target.id : undefined;
		for (const [index, result] of results.entries()) {
			const message = hideSecrets(result.message, [userId]);
			this.byDevice.set(result.deviceId || `without an ID: ${index}`, { ...result, message });
		}
		for (const deviceId of target.type === 'DEVICES' ? target.items : []) {
			if (!this.byDevice.has(deviceId)) this.byDevice.set(deviceId, { deviceId, ...NO_RESULT });
		}
		const id = isPlainObject(responseBody) ? responseBody.queuedResultId : undefined;
		if (typeof id === 'string' && id !== '') this.queuedResultIds.push(id);
	}

	/** The devices that were busy could not be asked again. */
	noteRetryFailure(failure: Failure): void {
		this.retryFailure = failure;
	}

	/** The devices that may succeed in a moment, or undefined. */
	get again(): DataStoreTarget | undefined {
		const items = this.results
			.filter((result) => isRepeatedResult(result) && result.deviceId !== '')
			.map(({ deviceId }) => deviceId);
		return items.length > 0 ? { type: 'DEVICES', items } : undefined;
	}

	private get results(): DeviceResult[] {
		return [...this.byDevice.values()];
	}

	/** The outcome, or undefined if no device has the commands or will get them. */
	get outcome(): DeliveryOutcome | undefined {
		const isWaiting = (result: DeviceResult) =>
			isQueuedResult(result) && this.queuedResultIds.length > 0;
		const delivered = this.results.filter(({ type }) => type === 'SUCCESS').length;
		const queued = this.results.filter(isWaiting).length;
		const failed = this.results.length - delivered - queued;
		if (delivered + queued === 0) return undefined;
		const [queuedResultId, ...moreQueuedResultIds] = this.queuedResultIds;
		return {
			status: delivered === 0 ? 'queued' : queued + failed > 0 ? 'partly' : 'delivered',
			delivered,
			queued,
			failed,
			queuedResultId: queuedResultId ?? null,
			...(moreQueuedResultIds.length > 0 && { moreQueuedResultIds }),
			keepTryingUntil: queued > 0 ? (this.body.attemptDeliveryUntil ?? null) : null,
			devices: this.results.map((result) => ({
				...result,
				whatToDo: isWaiting(result) ? KEEPS_TRYING : this.adviceFor(result),
			})),
		};
	}

	private adviceFor(result: DeviceResult): string {
		if (this.retryFailure && isRepeatedResult(result)) {
			return `${this.retryFailure.message}. ${this.retryFailure.description}`;
		}
		return this.body.attemptDeliveryUntil !== undefined && isQueuedResult(result)
			? NOT_QUEUED
			: adviceFor(result.type);
	}

	/** Why nothing was delivered. */
	failure(attempts: number, requestId: string | null): Failure {
		if (this.retryFailure) return this.retryFailure;
		return {
			code: 'NOT_DELIVERED',
			message: this.title(),
			description: this.description(),
			statusCode: 200,
			attempts,
			...(requestId === null ? {} : { requestId }),
		};
	}

	private title(): string {
		if (!this.isReadable) return "Alexa's response lists no devices";
		if (this.byDevice.size === 0) return 'Alexa reached no device of this user';
		return this.byDevice.size === 1
			? 'The device did not get the data'
			: `None of the ${this.byDevice.size} devices got the data`;
	}

	private description(): string {
		if (!this.isReadable) {
			return 'Check whether a proxy or gateway changes the response. It should contain a list named "results".';
		}
		if (this.byDevice.size === 0) {
			return 'Amazon does not say why. Most likely no Echo of this user has the widget of your skill: add it on an Echo with a screen, in its Widget Gallery. Otherwise check that the User ID belongs to this skill.';
		}
		return describeResults(this.results);
	}
}
