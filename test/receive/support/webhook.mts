import type {
	IDataObject,
	INode,
	INodeParameters,
	IWebhookFunctions,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { RECEIVABLES } from '../../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { core, skillTrigger, workflowModule } from '../../engine/support/engine.mts';
import { SKILL_ID, type Sent } from './forge.mts';

/** What came of a request. */
export interface Received {
	status: number;
	/** Of the answer, in small letters. */
	headers: Record<string, string>;
	answer: unknown;
	/** The items that start the workflow; undefined: it does not start. */
	items: IDataObject[] | undefined;
	/** What n8n has logged. */
	log: string[];
	/** What it has logged beside each message. */
	logDetails: unknown[];
}

export interface Setting {
	parameters?: INodeParameters;
	mode?: WorkflowExecuteMode;
	workflowId?: string;
	nodeId?: string;
	nodeName?: string;
	/** In the mode "lastNode": what the workflow ends with, and how. */
	lastNode?: { body: unknown; status?: number };
}

/** As much of Express's response as n8n and the trigger use. */
class Response {
	statusCode = 200;
	readonly headers: Record<string, string> = {};
	body: unknown;

	set(headers: Record<string, string>): this {
		for (const [name, value] of Object.entries(headers)) this.headers[name.toLowerCase()] = value;
		return this;
	}

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	json(body: unknown): this {
		this.body = structuredClone(body);
		return this;
	}
}

/** Hands the request to the trigger in n8n's own context, and answers as n8n does. */
export async function receive(sent: Sent, setting: Setting = {}): Promise<Received> {
	const response = new Response();
	const log: string[] = [];
	const logDetails: unknown[] = [];
	const warn: Warn = (message, details) => {
		log.push(message);
		logDetails.push(details);
	};
	const context = contextOf(sent, response, warn, setting);
	const result = await skillTrigger.webhook!.call(context);
	if (result.noWebhookResponse !== true) answerAsN8n(response, setting, result.webhookResponse);
	return {
		status: response.statusCode,
		headers: response.headers,
		answer: response.body,
		items: result.workflowData?.[0]?.map(({ json }) => json),
		log,
		logDetails,
	};
}

type Warn = (message: string, details?: unknown) => void;

function answerAsN8n(response: Response, { lastNode }: Setting, immediate: unknown): void {
	try {
		if (lastNode) response.status(lastNode.status ?? 200).json(lastNode.body);
		else response.json(immediate);
	} catch (error) {
		response.status(500).json({ code: 0, message: (error as Error).message });
	}
}

function contextOf(
	{ headers, body }: Sent,
	response: Response,
	warn: Warn,
	{ mode = 'webhook', ...setting }: Setting,
): IWebhookFunctions {
	const workflow = workflowOf(nodeOf(setting), setting.workflowId);
	const request = {
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
		),
		rawBody: body,
		body: {},
	};
	const additionalData = { httpRequest: request, httpResponse: response } as never;
	const webhookData = { webhookDescription: skillTrigger.description.webhooks![0] } as never;
	const [filled] = Object.values(workflow.nodes) as [INode];
	const context = new core.WebhookContext(
		workflow,
		filled,
		additionalData,
		mode,
		webhookData,
		[],
		null,
	);
	Object.defineProperty(context, 'logger', { value: { warn } });
	return context;
}

const nodeOf = ({ parameters, nodeId, nodeName }: Setting): INode => ({
	id: nodeId ?? 'trigger',
	name: nodeName ?? 'Alexa Skill Trigger',
	type: 'alexaSkillTrigger',
	typeVersion: 1.1,
	position: [0, 0],
	parameters: { skillId: SKILL_ID, events: EVERYTHING, ...parameters },
});

const workflowOf = (node: INode, id = 'workflow') =>
	new workflowModule.Workflow({
		id,
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes: {
			getByName: () => skillTrigger,
			getByNameAndVersion: () => skillTrigger,
			getKnownTypes: () => ({}),
		},
	});

/** What n8n asks of the trigger before it registers its address. */
export async function publish(parameters: INodeParameters): Promise<boolean> {
	const noRequest = { headers: {}, body: Buffer.alloc(0) };
	const context = contextOf(noRequest, new Response(), () => undefined, { parameters });
	return await skillTrigger.webhookMethods!.default!.create!.call(context as never);
}

/** What n8n makes of a field of the webhook: n8n 1 evaluates the text, n8n 2 has it resolved if it can. */
export function webhookField(name: 'responseMode' | 'responseData', parameters: INodeParameters) {
	const workflow = workflowOf(nodeOf({ parameters }));
	const [node] = Object.values(workflow.nodes) as [INode];
	const description = skillTrigger.description.webhooks![0]!;
	const text = description[name] as string;
	return {
		evaluated: workflow.expression.getSimpleParameterValue(node, text, 'webhook', {}),
		resolved: workflowModule.resolveWebhookDescriptionField?.(node, description, name),
	};
}

const EVERYTHING = RECEIVABLES.map(({ value }) => value);
