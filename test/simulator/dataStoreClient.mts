import { services } from 'ask-sdk-model';
import type { Simulator } from '../../simulator/index.mts';
import { sdkConfiguration } from './sdkConfiguration.mts';

export type Command = services.datastore.v1.Command;
export type CommandsRequest = services.datastore.v1.CommandsRequest;

export const USER = 'amzn1.ask.account.EXAMPLE-USER';
export const DEVICE = 'amzn1.ask.device.EXAMPLE-USER';

export const put = (content: unknown, key = 'tile', namespace = 'n8n'): Command => ({
	type: 'PUT_OBJECT',
	namespace,
	key,
	content,
});

export const toUser = (id = USER): services.datastore.v1.Target => ({ type: 'USER', id });
export const toDevices = (...items: string[]): services.datastore.v1.Target => ({
	type: 'DEVICES',
	items,
});

/** The official client, unmodified. */
export const dataStoreClient = ({ url }: Simulator, region = 'na') =>
	new services.datastore.DatastoreServiceClient(...sdkConfiguration(url, { region }));

interface SdkError extends Error {
	statusCode: number;
	response: { type: string; message: string };
}

/** What the official client throws: `[status, type]`. */
export async function refusal(call: Promise<unknown>): Promise<[number, string]> {
	try {
		await call;
	} catch (error) {
		const { statusCode, response } = error as SdkError;
		return [statusCode, response.type];
	}
	throw new Error('it was not refused');
}
