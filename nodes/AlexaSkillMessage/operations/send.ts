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
import { isOn } from '../../shared/alexa/input/result';
import { clock } from '../../shared/n8n/runtime/clock';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import { readRegion } from '../../shared/n8n/parameters/region';
import { hintAtRetryOnFail } from '../../shared/n8n/runtime/retryOnFailHint';
import { sendItems } from '../../shared/n8n/run/sendItems';
import type { Success, ItemRequest } from '../../shared/n8n/run/request';

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
		const [region] = readRegion(parameters.read('region', 'Region'), credentialRegion, problems);
		if (!message.ok) return { ok: false, problems: [...message.problems, ...problems.list] };
		if (!region) return { ok: false, problems: problems.list };
		return {
			ok: true,
			requests: [toRequest(message.built, region, parameters.itemIndex, options)],
		};
	});
}

const readInput = (parameters: Parameters, convertValues: boolean): MessageInput => ({
	userId: parameters.read('userId', 'User ID'),
	dataMode: parameters.read('dataMode', 'Data Mode'),
	data: parameters.read('data', 'Data'),
	expiresAfterSeconds: parameters.read('expiresAfterSeconds', 'Expires After (Seconds)'),
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
	recipient: { kind: 'message', userId: message.userId },
	onDuplicate: 'failure',
	retryAmbiguous: isOn(retryAmbiguous),
	contentAt: () => ({
		ok: true,
		body: message.body,
		toJson: (success) => outputOf(message, region, success, isOn(includeRequest)),
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
