import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Region } from '../../shared/alexa/amazon/regions';
import { toUtcText } from '../../shared/alexa/lib/time';
import {
	buildMessage,
	type BuiltMessage,
	type MessageInput,
	messagePath,
} from '../../shared/alexa/skillMessage/buildMessage';
import { Problems } from '../../shared/alexa/input/problem';
import { isOn } from '../../shared/alexa/input/values';
import { clock } from '../../shared/n8n/runtime/clock';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import { collectRegion } from '../../shared/n8n/parameters/sendOptions';
import { hintAtRetryOnFail } from '../../shared/n8n/runtime/retryOnFailHint';
import { sendItems } from '../../shared/n8n/run/sendItems';
import type { ItemRequest } from '../../shared/n8n/run/itemRequests';
import type { Success } from '../../shared/alexa/delivery/sendWithRetry';
import { fail, ok } from '../../shared/alexa/lib/result';
import { FIELDS } from '../../shared/alexa/input/fields';

export const description: INodePropertyOptions = {
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send data to the code of the skill for one user',
};

export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	hintAtRetryOnFail(context);
	return await sendItems(context, (parameters, credentialRegion) => {
		const { options } = parameters;
		const message = buildMessage(readInput(parameters, isOn(options.convertValues)));
		const problems = new Problems();
		const [chosen] = collectRegion(parameters, credentialRegion, problems);
		if (!message.ok) return fail([...message.error, ...problems.list]);
		if (!chosen) return fail(problems.list);
		return ok([toRequest(message.value, chosen.region, parameters.itemIndex, options)]);
	});
}

const readInput = (parameters: Parameters, convertValues: boolean): MessageInput => ({
	userId: parameters.read(FIELDS.userId),
	dataMode: parameters.read(FIELDS.dataMode),
	data: parameters.read(FIELDS.data),
	expiresAfterSeconds: parameters.read(FIELDS.expiresAfterSeconds),
	convertValues,
});

const toRequest = (
	message: BuiltMessage,
	region: Region,
	itemIndex: number,
	{ includeRequest, retryAmbiguous }: Record<string, unknown>,
): ItemRequest => ({
	itemIndex,
	region,
	path: messagePath(message.userId),
	recipient: { service: 'skillMessaging', userId: message.userId },
	onDuplicate: 'failure',
	retryAmbiguous: isOn(retryAmbiguous),
	contentAt: () =>
		ok({
			body: message.body,
			toJson: (success: Success) => outputOf(message, region, success, isOn(includeRequest)),
		}),
});

const outputOf = (
	{ userId, body }: BuiltMessage,
	region: Region,
	{ statusCode, requestId, attempts }: Success,
	includeRequest: boolean,
): IDataObject => ({
	accepted: true,
	statusCode,
	requestId,
	region,
	userId,
	expiresAfterSeconds: body.expiresAfterSeconds,
	expiresAt: toUtcText(clock.now() + body.expiresAfterSeconds * 1000),
	attempts,
	...(includeRequest ? { request: body as unknown as IDataObject } : {}),
});
