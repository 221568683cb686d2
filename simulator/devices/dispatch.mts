import type { Command } from '../amazon/dataStore/commandsBody.mts';
import { recipientOf } from '../skill/recipient.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { CommandsJob, QueuedJob } from '../state/deliveryQueue.mts';
import type { DeviceResult, DeviceResultType } from './deviceResults.mts';
import type { WidgetDevice } from './widgetDevices.mts';

/** Runs the commands on one device, or says why they do not get there. */
export function dispatch(amazon: AmazonState, job: CommandsJob, deviceId: string): DeviceResult {
	const { dataStore, feed } = amazon;
	const scripted = dataStore.results.take(deviceId);
	if (scripted && scripted.type !== 'SUCCESS') return scripted;
	const device = dataStore.devices.find(deviceId);
	const failed = obstacle(amazon, job, deviceId, device);
	if (failed) return failed;
	runAll(amazon, job, deviceId);
	feed.devices();
	return { deviceId, type: 'SUCCESS' };
}

/** The messages are of this file: Amazon says that they are for people, and publishes none. */
function obstacle(
	{ dataStore, users }: AmazonState,
	{ region }: CommandsJob,
	deviceId: string,
	device: WidgetDevice | undefined,
): DeviceResult | undefined {
	const failed = (type: DeviceResultType, message: string) => ({ deviceId, type, message });
	if (!device) {
		return dataStore.devices.isGone(deviceId)
			? failed('DEVICE_PERMANENTLY_UNAVAILABLE', 'Device is no longer registered')
			: failed('INVALID_DEVICE', 'Device is not known');
	}
	// A skill sees the devices of its own region only.
	const elsewhere = users.whyUnknown(device.userId, region);
	if (elsewhere) return failed('INVALID_DEVICE', `Device is not known: ${elsewhere}`);
	if (!device.screen) return failed('INVALID_DEVICE', 'Device has no screen');
	if (device.widgets.length === 0) {
		return failed('INVALID_DEVICE', 'Device has no package of this skill');
	}
	return device.online ? undefined : failed('DEVICE_UNAVAILABLE', 'Device is offline');
}

/** In their order. After one that finds no room the rest is not run, which is a choice. */
function runAll(amazon: AmazonState, job: CommandsJob, deviceId: string): void {
	const { objects } = amazon.dataStore;
	const failedCommand = job.commands.find(
		(command) => !objects.run(deviceId, job.clientId, command),
	);
	if (failedCommand) tellStorageLimit(amazon, job, deviceId, failedCommand);
}

function tellStorageLimit(
	amazon: AmazonState,
	{ clientId, region }: CommandsJob,
	deviceId: string,
	failedCommand: Command,
): void {
	const content = { deviceId, failedCommand, message: 'The data store of the skill is full' };
	amazon.skill.announce(
		{ type: 'Alexa.DataStore.Error', error: { type: 'STORAGE_LIMIT_EXCEEDED', content } },
		recipientOf(amazon, { deviceId, region }, clientId),
	);
}

/** A queued job has expired: the skill is told of each device that has not come back. */
export function tellUndelivered(
	amazon: AmazonState,
	{ clientId, region, commands, open }: QueuedJob,
): void {
	amazon.feed.devices();
	for (const { deviceId, type } of open.values()) {
		const isGone = type === 'DEVICE_PERMANENTLY_UNAVAILABLE';
		if (!isGone && type !== 'DEVICE_UNAVAILABLE') continue;
		amazon.skill.announce(
			{ type: 'Alexa.DataStore.Error', error: { type, content: { deviceId, commands } } },
			recipientOf(amazon, { deviceId, region }, clientId),
		);
	}
}

/** A device that is back gets what has waited for it, the oldest first. */
export function deliverWaiting(amazon: AmazonState, deviceId: string): void {
	for (const job of amazon.dataStore.queue.waitingFor(deviceId)) {
		const result = dispatch(amazon, job, deviceId);
		if (result.type === 'SUCCESS') job.open.delete(deviceId);
		else job.open.set(deviceId, result);
	}
}
