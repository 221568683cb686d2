import type { Item, Json, WorkflowNode } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { node } from '../../../scripts/n8n/rest/workflow.mts';

// What the scripts build workflows of, and what tests need beside it.
export * from '../../../scripts/n8n/rest/workflow.mts';

/** Gives out what the code returns. */
export function code(name: string, jsCode: string): WorkflowNode {
	return node(name, 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });
}

/** Makes these items, whatever comes in. */
export function items(values: Json[]): WorkflowNode {
	const list: Item[] = values.map((json) => ({ json }));
	return code('Items', `return ${JSON.stringify(list)};`);
}
