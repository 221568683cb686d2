import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IRun,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { vi } from 'vitest';
import { createCredentialsHelper, type CredentialStore } from './credentialStore.mts';
import { core, dataStore, proactiveEvent, skillMessage, workflowModule } from './engine.mts';
import { newerHttpRequest, olderHttpRequest, start } from './helperNodes.mts';

const NODE_TYPES: Record<string, INodeType> = {
	start,
	olderHttpRequest,
	newerHttpRequest,
	alexaProactiveEvent: proactiveEvent,
	alexaSkillMessage: skillMessage,
	alexaDataStore: dataStore,
};

export interface RunNode extends Partial<INode> {
	type: keyof typeof NODE_TYPES & string;
	parameters?: INodeParameters;
}

export interface RunOptions {
	items?: IDataObject[];
	/** One after another behind the start, each fed by the one before; `fanOut` feeds all of them from the start. */
	nodes: RunNode[];
	fanOut?: boolean;
	store: CredentialStore;
	timezone?: string;
	/** `manual` unless given. */
	mode?: WorkflowExecuteMode;
	executionId?: string;
	/** Canceled when this is true. */
	cancelWhen?: () => boolean;
}

export interface RunResult {
	run: IRun;
	/** Items of a node's outputs: `output('A')` is the first output, `output('A', 1)` the second. */
	output(node?: string, index?: number): INodeExecutionData[];
	error: (Error & { description?: string; context?: IDataObject; httpCode?: string }) | undefined;
	hints: string[];
}

const WAIT = { timeout: 10_000, interval: 10 };

/** Runs a workflow in n8n's engine, in this process. */
export async function run(options: RunOptions): Promise<RunResult> {
	const { items = [{}], store, nodes, executionId = '1', mode = 'manual' } = options;
	const workflow = buildWorkflow(options);
	const lifecycle = new core.ExecutionLifecycleHooks(mode, executionId, {} as never);
	const finished = new Promise<IRun>((resolve) => {
		lifecycle.addHandler('workflowExecuteAfter', async (result) => resolve(result));
	});
	const additionalData = {
		credentialsHelper: createCredentialsHelper(store),
		hooks: lifecycle,
		executionId,
		variables: {},
		restApiUrl: '',
		instanceBaseUrl: '',
		webhookBaseUrl: '',
		webhookWaitingBaseUrl: '',
		webhookTestBaseUrl: '',
		formWaitingBaseUrl: '',
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
	const startNode = workflow.getNode('Start') as INode;
	const execution = new core.WorkflowExecute(additionalData, mode, {
		version: 1,
		resultData: { runData: {} },
		executionData: {
			contextData: {},
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: null,
			nodeExecutionStack: [
				{ node: startNode, data: { main: [items.map((json) => ({ json }))] }, source: null },
			],
		},
	} as never);
	const running = execution.processRunExecutionData(workflow);
	const { cancelWhen } = options;
	if (cancelWhen) void vi.waitUntil(cancelWhen, WAIT).then(() => running.cancel());
	const settled = await running.catch((error: unknown) => {
		if (!cancelWhen) throw error;
	});
	const result = (cancelWhen && (settled as IRun | undefined)) ?? (await finished);
	const { runData, error } = result.data.resultData;
	const lastNode = nodeName(nodes[nodes.length - 1] as RunNode, nodes.length - 1);
	return {
		run: result,
		output: (node = lastNode, index = 0) => runData[node]?.[0]?.data?.main?.[index] ?? [],
		error: error as RunResult['error'],
		hints: Object.values(runData).flatMap((tasks) =>
			tasks.flatMap(({ hints }) => (hints ?? []).map(({ message }) => message)),
		),
	};
}

const nodeName = ({ name }: RunNode, index: number) => name ?? `Node ${index}`;

function buildWorkflow({ nodes, fanOut = false, timezone = 'UTC' }: RunOptions): Workflow {
	const credentials = { alexaLwaApi: { id: 'credential', name: 'Alexa' } };
	const all: INode[] = [
		{ id: 'start', name: 'Start', type: 'start', typeVersion: 1, position: [0, 0], parameters: {} },
		...nodes.map((node, index) => ({
			id: `node-${index}`,
			name: nodeName(node, index),
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: {},
			credentials,
			...node,
		})),
	];
	const link = (node: INode) => ({ node: node.name, type: 'main' as const, index: 0 });
	const connections = fanOut
		? { Start: { main: [all.slice(1).map(link)] } }
		: Object.fromEntries(
				all
					.slice(0, -1)
					.map((node, index) => [node.name, { main: [[link(all[index + 1] as INode)]] }]),
			);
	return new workflowModule.Workflow({
		id: 'workflow',
		nodes: all,
		connections,
		active: false,
		settings: { executionOrder: 'v1', timezone },
		nodeTypes: {
			getByName: (type: string) => NODE_TYPES[type] as INodeType,
			getByNameAndVersion: (type: string) => NODE_TYPES[type] as INodeType,
			getKnownTypes: () => ({}),
		},
	});
}
