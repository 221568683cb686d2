import type { DeviceResult } from '../../devices/deviceResults.mts';
import { dispatch } from '../../devices/dispatch.mts';
import { jsonResponse, type SimulatedResponse } from '../../server/responses.mts';
import type { Region } from '../../server/hosts.mts';
import type { AmazonState } from '../../state/amazonState.mts';
import type { CommandsJob } from '../../state/deliveryQueue.mts';
import { shortUserId } from '../../state/users.mts';
import type { Call } from '../call.mts';
import { failed, passed, type Reach } from '../checks.mts';
import { lookAtCommands, refusalTypeOf, type CommandsRequest } from './commandsBody.mts';
import { inspectDataStore } from './inspectDataStore.mts';
import { dataStoreRefusal } from './refusal.mts';

/** POST /v1/datastore/commands. */
export const runCommands = (amazon: AmazonState, call: Call, region: Region): SimulatedResponse =>
	inspectDataStore(amazon, call, {
		writes: true,
		look: (body) => lookAtCommands(body, amazon.now()),
		refuseBody: (told, outcome, body) =>
			dataStoreRefusal(refusalTypeOf(body, amazon.now()), told, outcome),
		serve: (clientId) => serve(amazon, call.body as CommandsRequest, { clientId, region }),
	});

function serve(
	amazon: AmazonState,
	{ commands, target, attemptDeliveryUntil }: CommandsRequest,
	skill: Pick<CommandsJob, 'clientId' | 'region'>,
): SimulatedResponse {
	const unknown = target.type === 'USER' && amazon.users.whyUnknown(target.id, skill.region);
	if (unknown) {
		// What Amazon says is not documented: INVALID_REQUEST or an empty list. The one that is seen is taken.
		const refusal = dataStoreRefusal('INVALID_REQUEST', 'The user is not known', unknown);
		return { ...refusal, checks: [failed('User', unknown)] };
	}
	const job: CommandsJob = { ...skill, commands };
	const deviceIds =
		target.type === 'USER'
			? amazon.dataStore.devices.ofUser(target.id).map(({ deviceId }) => deviceId)
			: target.items;
	const results = deviceIds.map((deviceId) => dispatch(amazon, job, deviceId));
	const offline = results.filter(({ type }) => type === 'DEVICE_UNAVAILABLE');
	const queued =
		attemptDeliveryUntil === undefined || offline.length === 0
			? undefined
			: amazon.dataStore.queue.add(job, Date.parse(attemptDeliveryUntil), offline);
	if (queued) amazon.feed.devices();
	const body = { results, ...(queued && { queuedResultId: queued.id }) };
	const reached = results.flatMap((result) => reachOf(amazon, result));
	return {
		...jsonResponse(200, body, outcomeOf(commands.length, results, queued && attemptDeliveryUntil)),
		checks: [passed('Target', targetText(target))],
		...reachOfAll(results),
		...(reached.length > 0 && { reached }),
	};
}

const targetText = (target: CommandsRequest['target']): string =>
	target.type === 'USER'
		? `all devices of ${shortUserId(target.id)}`
		: `${target.items.length} by their ids`;

/** On the page, of its own devices. */
function reachOf(amazon: AmazonState, { deviceId, type, message }: DeviceResult): Reach[] {
	const device = amazon.dataStore.devices.find(deviceId)?.settings?.id;
	if (device === undefined) return [];
	if (type === 'SUCCESS') return [{ device, reached: true }];
	return [{ device, reached: false, why: message ? `${type}: ${message}` : type }];
}

function reachOfAll(results: DeviceResult[]): Pick<SimulatedResponse, 'reaches'> {
	const done = results.filter(({ type }) => type === 'SUCCESS').length;
	if (done === results.length) return { reaches: 'all' };
	return { reaches: done === 0 ? 'nobody' : 'some' };
}

/** Such as "2 commands: SUCCESS on 1 device, DEVICE_UNAVAILABLE on 1 device, queued until …". */
function outcomeOf(commands: number, results: DeviceResult[], until: string | undefined): string {
	const counts = new Map<string, number>();
	for (const { type } of results) counts.set(type, (counts.get(type) ?? 0) + 1);
	const told = [...counts].map(([type, count]) => `${type} on ${counted(count, 'device')}`);
	const queued = until === undefined ? [] : [`queued until ${until}`];
	return `${counted(commands, 'command')}: ${[...told, ...queued].join(', ')}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
