import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { ANSWER_HEADERS, EMPTY_ANSWER } from '../shared/alexa/receive/answer';
import { describeRequest } from '../shared/alexa/receive/output';
import { REFUSALS, type Refused } from '../shared/alexa/receive/refusal';
import { receivableFor } from '../shared/alexa/receive/requestTypes';
import { verifyRequest, type VerifiedRequest } from '../shared/alexa/receive/verifyRequest';
import { clock } from '../shared/n8n/clock';
import { answerFromLastNode } from './answerFromLastNode';
import { downloadBy } from './downloadCertificates';
import { certificates, repeats } from './memory';
import { readSettings } from './readSettings';

const BAD_REQUEST = 400;
const FIRST_UNACKNOWLEDGED_STATUS = 300;

const ACKNOWLEDGED: IWebhookResponseData = { webhookResponse: EMPTY_ANSWER };

/** Starts the workflow with what Alexa has sent, once, if Alexa has sent it and it is wanted. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const settings = readSettings(context);
	context.getResponseObject().set(ANSWER_HEADERS);
	const { headers, rawBody } = context.getRequestObject();
	const checked = await verifyRequest({ headers, rawBody }, settings, {
		now: () => clock.now(),
		certificates: async (url) => await certificates.get(url, downloadBy(context)),
	});
	if (!checked.ok) return refuse(context, checked);
	const request = checked.value;
	if (!settings.events.includes(receivableFor(request.type).value)) return ACKNOWLEDGED;
	if (settings.ignoreRepeats && !takeOnce(context, request)) return ACKNOWLEDGED;
	if (settings.respond === 'lastNode') answerFromLastNode(context);
	const json = describeRequest(request, settings) as IDataObject;
	return { webhookResponse: EMPTY_ANSWER, workflowData: [[{ json }]] };
}

/** For each trigger by itself, and for tests in the editor apart. What Alexa was not told to be taken may come again. */
function takeOnce(context: IWebhookFunctions, { requestId }: VerifiedRequest): boolean {
	const { id: workflowId } = context.getWorkflow();
	const key = [workflowId, context.getNode().id, context.getMode(), requestId].join(' ');
	if (!repeats.take(key)) return false;
	const response = context.getResponseObject();
	response.once('finish', () => {
		if (response.statusCode >= FIRST_UNACKNOWLEDGED_STATUS) repeats.forget(key);
	});
	return true;
}

/** Amazon's certification sends forged requests and wants 400. The log has the code, and never the body. */
function refuse(context: IWebhookFunctions, { code, detail }: Refused): IWebhookResponseData {
	const reason = REFUSALS[code];
	const { name } = context.getNode();
	const details = detail === undefined ? '' : ` (${detail})`;
	context.logger.warn(`"${name}" refused a request: ${code}, ${reason}${details}`, {
		nodeName: name,
		workflowId: context.getWorkflow().id,
	});
	context
		.getResponseObject()
		.status(BAD_REQUEST)
		.json({ code, message: `Refused: ${reason}` });
	return { noWebhookResponse: true };
}
