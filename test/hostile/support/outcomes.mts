import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** What one parameter set came to; the data store says it by a status. */
export interface Outcome {
	item: number;
	sent: boolean;
	json: IDataObject;
	code?: string;
	description?: string;
}

const itemOf = ({ pairedItem }: INodeExecutionData) =>
	typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : -1;

export const outcomesOf = (output: readonly INodeExecutionData[]): Outcome[] =>
	output.map((entry) => ({
		item: itemOf(entry),
		json: entry.json,
		sent: entry.json.accepted === true || typeof entry.json.status === 'string',
		...(entry.json.error as { code: string; description: string } | undefined),
	}));

/** The items in the order of the output, each once; several regions of one item follow each other. */
export const itemsIn = (outcomes: readonly Outcome[]) =>
	outcomes.map(({ item }) => item).filter((item, index, all) => item !== all[index - 1]);

export const byText = (one: object, other: object) =>
	JSON.stringify(one).localeCompare(JSON.stringify(other));

/**
 * What a server says of a request that got to it: the id was used before, it knows no such event, or no device has
 * taken it.
 */
const ARRIVED = [
	'DUPLICATE_REFERENCE_ID',
	'NOT_AUTHORIZED',
	'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED',
	'NOT_DELIVERED',
];

export const hasArrived = ({ sent, code = '' }: Outcome) => sent || ARRIVED.includes(code);
