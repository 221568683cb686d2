import type { WorkflowNode } from '../../scripts/n8n/rest/n8nTypes.mts';

/** In the pixels of n8n's canvas; `x` and `y` are the upper left corner. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

const NODE_WIDTH = 96;
/** The square and the name below it. */
const NODE_HEIGHT = 140;
/** A node with inputs from below is drawn as wide as its inputs need. */
const AGENT_WIDTH = 256;

/** What a node of a saved workflow takes up on the canvas. */
export function boxOf({ type, position, parameters }: WorkflowNode): Box {
	const [x, y] = position;
	if (type === 'n8n-nodes-base.stickyNote') {
		return { x, y, width: Number(parameters.width), height: Number(parameters.height) };
	}
	return { x, y, width: type.endsWith('.agent') ? AGENT_WIDTH : NODE_WIDTH, height: NODE_HEIGHT };
}

export const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
