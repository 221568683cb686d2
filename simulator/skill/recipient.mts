import type { WidgetDevice } from '../devices/widgetDevices.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { exampleSkillId } from '../state/clients.mts';
import type { Recipient } from './envelope.mts';
import type { CommonOptions } from './skillRequest.mts';

const EXAMPLE_USER = 'amzn1.ask.account.EXAMPLE';

type Address = Pick<CommonOptions, 'userId' | 'region' | 'deviceId'>;

/** For whom a request is: as given, else the customer of the first device that fits, else an example. */
export function recipientOf(amazon: AmazonState, address: Address, clientId?: string): Recipient {
	const device = deviceOf(amazon, address);
	const settings = device?.settings;
	const client = amazon.clients.find((one) => clientId === undefined || one.clientId === clientId);
	return {
		userId: address.userId ?? device?.userId ?? EXAMPLE_USER,
		region: address.region ?? settings?.region ?? 'na',
		locale: settings?.locale ?? 'en-US',
		applicationId: client?.skillId ?? exampleSkillId,
		...(device && { device: { ...device, stage: settings?.stage ?? 'development' } }),
	};
}

function deviceOf(
	{ devices, dataStore }: AmazonState,
	{ userId, region, deviceId }: Address,
): WidgetDevice | undefined {
	if (deviceId !== undefined) return dataStore.devices.find(deviceId);
	if (userId !== undefined) return dataStore.devices.ofUser(userId)[0];
	const first = devices.list().find((one) => region === undefined || one.region === region);
	return first && dataStore.devices.find(first.id);
}
