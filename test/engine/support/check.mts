import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { event, message } from './amazon.mts';
import type { RunNode } from './run.mts';

/** A check with the fields left empty that are required to send. */
export const checkEvents = (
	parameters: INodeParameters = {},
	node: Partial<RunNode> = {},
): RunNode => event({ operation: 'checkSetup', creatorName: '', ...parameters }, node);

export const checkMessages = (
	parameters: INodeParameters = {},
	node: Partial<RunNode> = {},
): RunNode => message({ operation: 'checkSetup', userId: '', data: '', ...parameters }, node);

export const finding = (items: INodeExecutionData[], check: string) =>
	items.find(({ json }) => json.check === check)?.json;

/** How many findings there are for each distinct setup. */
export const EVENT_CHECKS = 9;
export const MESSAGE_CHECKS = 7;
