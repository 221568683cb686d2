/** The parts of n8n's REST answers that tests and demo read. */
export type Json = Record<string, unknown>;

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Json;
	credentials?: Record<string, { id: string; name: string }>;
	[setting: string]: unknown;
}

export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Json;
	settings?: Json;
	pinData?: Json;
}

export interface SavedWorkflow extends Workflow {
	id: string;
	versionId: string;
}

export interface WorkflowSummary {
	id: string;
	name: string;
	active: boolean;
}

export interface Credential {
	id: string;
	name: string;
	type: string;
	data: Json;
}

export interface Item {
	json: Json;
}

interface NodeRun {
	data?: { main: Array<Item[] | null> };
	error?: Json;
	hints?: Json[];
}

export type RunData = Record<string, NodeRun[]>;

/** What a manual run starts from. */
export type ManualStart =
	| { triggerToStartFrom: { name: string } }
	| {
			runData: RunData;
			destinationNode: { nodeName: string; mode: 'inclusive' | 'exclusive' };
			dirtyNodeNames?: string[];
	  };

export interface Execution {
	id: string;
	status: string;
	data: {
		resultData: {
			runData: RunData;
			error?: Json;
		};
	};
}

export type ExecutionSummary = Omit<Execution, 'data'>;

export interface WebhookAnswer {
	status: number;
	headers: Record<string, unknown>;
	data: unknown;
}

export interface Owner {
	email: string;
	password: string;
}
