import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';

/** What the editor lists, and what it does. */
interface Operation {
	description: INodePropertyOptions;
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

/** The operations of a resource, in the order of the editor. */
export type Operations = Readonly<Record<string, Operation>>;
