import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { NoteResponse } from '../shared/alexa/skillRequest/deduplicate';
import { describeRequest } from '../shared/alexa/skillRequest/output';
import { receivableFor } from '../shared/alexa/skillRequest/requestTypes';
import { ANSWER_HEADERS, EMPTY_RESPONSE } from '../shared/alexa/skillRequest/response';
import { REFUSALS, type Refusal } from '../shared/alexa/skillRequest/verify/refusal';
import {
	type VerifiedRequest,
	verifyRequest,
} from '../shared/alexa/skillRequest/verify/verifyRequest';
import { clock } from '../shared/n8n/runtime/clock';
import { downloadBy } from './certificates';
import { certificates, logLimit, repeats } from './processState';
import { watchResponse } from './response';
import { loadSettings, type TriggerSettings } from './settings';

const BAD_REQUEST = 400;
const SERVER_FAULT = 500;
const FIRST_UNACKNOWLEDGED_STATUS = 300;

const ACKNOWLEDGED: IWebhookResponseData = { webhookResponse: EMPTY_RESPONSE };
const ANSWERED: IWebhookResponseData = { noWebhookResponse: true };

/**
 * Starts the workflow once with a request, if Alexa has signed it and the user has chosen its type. It throws nothing:
 * n8n would start a failed execution for every caller of the address.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	context.getResponseObject().set(ANSWER_HEADERS);
	const settings = settingsOf(context);
	if (!settings) return ANSWERED;
	const { headers, rawBody } = context.getRequestObject();
	const download = downloadBy(context);
	const checked = await verifyRequest({ headers, rawBody }, settings, {
		now: () => clock.now(),
		certificates: async (url) => await certificates.get(url, download),
		successor: async (url, used) => await certificates.successor(url, used, download),
	});
	return checked.ok
		? await start(context, checked.value, settings)
		: refuse(context, checked.error);
}

async function start(
	context: IWebhookFunctions,
	request: VerifiedRequest,
	settings: TriggerSettings,
): Promise<IWebhookResponseData> {
	if (!settings.events.includes(receivableFor(request).value)) return ACKNOWLEDGED;
	const noteResponse = settings.ignoreRepeats ? await takeOnce(context, request) : () => undefined;
	if (!noteResponse) return ACKNOWLEDGED;
	watchResponse(context, settings.respond, (statusCode) =>
		noteResponse(statusCode < FIRST_UNACKNOWLEDGED_STATUS),
	);
	const json = describeRequest(request, settings) as IDataObject;
	return { webhookResponse: EMPTY_RESPONSE, workflowData: [[{ json }]] };
}

/** Each trigger counts separately, and so do tests in the editor. Undefined if the request was taken before. */
async function takeOnce(
	context: IWebhookFunctions,
	{ requestId }: VerifiedRequest,
): Promise<NoteResponse | undefined> {
	const { id: workflowId } = context.getWorkflow();
	// Names are unique within a workflow; ids may be missing or copied.
	const { id: nodeId, name } = context.getNode();
	const key = JSON.stringify([workflowId, nodeId, name, context.getMode(), requestId]);
	return await repeats.take(key);
}

/** Amazon's certification sends forged requests and wants 400. The log has the code, and never the body. */
function refuse(context: IWebhookFunctions, { code, detail }: Refusal): IWebhookResponseData {
	const reason = REFUSALS[code];
	const details = detail === undefined ? '' : ` (${detail})`;
	warn(context, code, `refused a request: ${code}, ${reason}${details}`);
	const refusal = { code, message: `Refused: ${reason}` };
	context.getResponseObject().status(BAD_REQUEST).json(refusal);
	return ANSWERED;
}

/** They were right when the workflow was published, but the value of an expression may have changed. */
function settingsOf(context: IWebhookFunctions): TriggerSettings | undefined {
	try {
		return loadSettings(context);
	} catch (error) {
		warn(context, 'settings', `cannot accept requests: ${(error as Error).message}`);
		const fault = { message: 'A field of the trigger has an invalid value. See the n8n log.' };
		context.getResponseObject().status(SERVER_FAULT).json(fault);
		return undefined;
	}
}

/** Logs a line, unless there were too many of its kind in this minute. */
function warn(context: IWebhookFunctions, kind: string, text: string): void {
	const { id: nodeId, name } = context.getNode();
	const workflowId = context.getWorkflow().id;
	const leftOut = logLimit.admit([workflowId, nodeId, kind].join(' '));
	if (leftOut === undefined) return;
	const others = leftOut === 0 ? '' : `; ${leftOut} earlier lines like it were not logged`;
	context.logger.warn(`"${name}" ${text}${others}`, { nodeName: name, workflowId });
}
