import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Region } from '../../shared/alexa/amazon/regions';
import type { Success } from '../../shared/alexa/delivery/sendWithRetry';
import { FIELDS } from '../../shared/alexa/input/fields';
import { Problems } from '../../shared/alexa/input/problem';
import { isOn } from '../../shared/alexa/input/values';
import { fail, ok } from '../../shared/alexa/lib/result';
import { toUtcText } from '../../shared/alexa/lib/time';
import {
	buildMessage,
	type BuiltMessage,
	EXPIRES_AFTER_SECONDS_DEFAULT,
	type MessageInput,
	messagePath,
} from '../../shared/alexa/skillMessage/buildMessage';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import { collectRegion, isSimplified } from '../../shared/n8n/parameters/sendOptions';
import type { ItemRequest } from '../../shared/n8n/run/itemRequests';
import { sendItems } from '../../shared/n8n/run/sendItems';
import { clock } from '../../shared/n8n/runtime/clock';
import { hintAtRetryOnFail } from '../../shared/n8n/runtime/retryOnFailHint';

export const description: INodePropertyOptions = {
	name: 'Send',
	value: 'send',
	action: 'Send a message to a skill',
	description: 'Send data to the code of your skill, for one user',
};

export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	hintAtRetryOnFail(context);
	return await sendItems(context, (parameters, credentialRegion) => {
		const message = buildMessage(readInput(parameters));
		const problems = new Problems();
		const [chosen] = collectRegion(parameters, credentialRegion, problems);
		if (!message.ok) return fail([...message.error, ...problems.list]);
		if (!chosen) return fail(problems.list);
		return ok([toRequest(message.value, chosen.region, parameters)]);
	});
}

const readInput = (parameters: Parameters): MessageInput => ({
	userId: parameters.read(FIELDS.userId),
	dataMode: parameters.read(FIELDS.dataMode),
	data: parameters.readFilled(FIELDS.data),
	expiresAfterSeconds: parameters.read(FIELDS.expiresAfterSeconds) ?? EXPIRES_AFTER_SECONDS_DEFAULT,
	convertValues: isOn(parameters.read(FIELDS.convertValues) ?? true),
});

function toRequest(message: BuiltMessage, region: Region, parameters: Parameters): ItemRequest {
	const isShort = isSimplified(parameters);
	return {
		itemIndex: parameters.itemIndex,
		region,
		path: messagePath(message.userId),
		recipient: { service: 'skillMessaging', userId: message.userId },
		onDuplicate: 'failure',
		retryAmbiguous: isOn(parameters.read(FIELDS.retryAmbiguous)),
		contentAt: () =>
			ok({
				body: message.body,
				toJson: (success: Success) => outputOf(message, region, success, isShort),
			}),
	};
}

const outputOf = (
	{ userId, body }: BuiltMessage,
	region: Region,
	{ statusCode, requestId, attempts }: Success,
	isShort: boolean,
): IDataObject => ({
	accepted: true,
	userId,
	region,
	expiresAt: toUtcText(clock.now() + body.expiresAfterSeconds * 1000),
	requestId,
	...(isShort
		? {}
		: {
				statusCode,
				expiresAfterSeconds: body.expiresAfterSeconds,
				attempts,
				request: body as unknown as IDataObject,
			}),
});
