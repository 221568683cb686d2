import type { INodeParameters } from 'n8n-workflow';
import { tile, useAmazon, userId } from './amazon.mts';
import { run, type RunNode } from './run.mts';

const USER = userId('one');

export const [first, second] = ['amzn1.ask.device.ONE', 'amzn1.ask.device.TWO'] as const;

/** Two devices as the target. */
export const devices = (options: INodeParameters = {}): INodeParameters => ({
	target: 'devices',
	deviceIds: `${first}, ${second}`,
	options,
});

export const KEEP_TRYING = { keepTryingFor: { duration: { amount: 2, unit: 'hours' } } };

/** A simulator, a node that sends to it, and what devices then store. */
export function useDataStore() {
	const { amazon, credential, sent } = useAmazon();
	return {
		amazon,
		credential,
		sent: () => sent('dataStore'),
		send: async (parameters: INodeParameters = {}, node: Partial<RunNode> = {}) =>
			await run({ store: credential(), nodes: [tile(parameters, node)] }),
		stored: (id = amazon.control.deviceIds(USER)[0] ?? '') => amazon.control.storedData(id),
	};
}
