import { exampleSkillId } from '../state/clients.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { Recipient } from './envelope.mts';
import type { CommonOptions } from './skillRequest.mts';

const EXAMPLE_USER = 'amzn1.ask.account.EXAMPLE';

/** For whom a request is: as given, else the customer of the first device that fits, else an example. */
export function recipientOf(
	{ devices, clients }: AmazonState,
	{ userId, region }: Pick<CommonOptions, 'userId' | 'region'>,
	clientId?: string,
): Recipient {
	const device = devices
		.list()
		.find((one) =>
			userId === undefined ? region === undefined || one.region === region : one.userId === userId,
		);
	const client = clients.find((one) => clientId === undefined || one.clientId === clientId);
	return {
		userId: userId ?? device?.userId ?? EXAMPLE_USER,
		region: region ?? device?.region ?? 'na',
		locale: device?.locale ?? 'en-US',
		applicationId: client?.skillId ?? exampleSkillId,
	};
}
