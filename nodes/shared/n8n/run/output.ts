import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import type { Region } from '../../alexa/amazon/regions';
import type { Service } from '../../alexa/amazon/services';
import { canceled } from '../../alexa/delivery/cancellation';
import { TOKEN_MAY_BE_REVOKED } from '../../alexa/delivery/failureTexts';
import type { Failure } from '../../alexa/lib/failure';
import { type ItemFailure, sendError } from './errors';
import type { ItemRequest, RequestOrFailure } from './itemRequests';
import type { sendRequest } from './sendRequest';

interface RefusalToReview {
	failure: Failure;
	item: INodeExecutionData;
	mayTokenBeRevoked(): boolean;
}

/** Makes the output items of a run, and in stop mode ends it at its first failure. */
export class RunOutput {
	private sent = 0;

	private sentService: Service | undefined;

	private keysInUse = 0;

	private readonly failures: ItemFailure[] = [];

	/** Refusals that were put down to the user; what comes later in the run may show another cause. */
	private readonly refusalsToReview: RefusalToReview[] = [];

	constructor(
		private readonly mode: ErrorMode,
		private readonly items: readonly INodeExecutionData[],
	) {}

	/** Whether no further request is to start, because one has failed. */
	get isStopped(): boolean {
		return this.failures.length > 0;
	}

	/** The output item of a request, made as soon as its result is there. */
	add(request: ItemRequest, result: Awaited<ReturnType<typeof sendRequest>>): INodeExecutionData {
		const { itemIndex, region, recipient } = request;
		if (result.ok) {
			this.count(recipient.service, result.value.accepted);
			return { json: result.value.json, pairedItem: { item: itemIndex } };
		}
		const { failure, mayTokenBeRevoked } = result.error;
		return this.addFailure({ itemIndex, region, failure }, mayTokenBeRevoked);
	}

	/** The output item of what could not be sent, or failed. */
	addFailure(itemFailure: ItemFailure, mayTokenBeRevoked?: () => boolean): INodeExecutionData {
		const { failure } = itemFailure;
		if (this.mode === 'stop' && failure.code !== 'CANCELLED') this.failures.push(itemFailure);
		const item = this.failureItem(itemFailure);
		if (mayTokenBeRevoked) this.refusalsToReview.push({ failure, item, mayTokenBeRevoked });
		return item;
	}

	private count(service: Service, accepted: boolean): void {
		if (!accepted) {
			this.keysInUse++;
			return;
		}
		this.sent++;
		this.sentService = service;
	}

	/** A request whose turn did not come before the run ended. */
	unsent(unsent: RequestOrFailure): INodeExecutionData {
		if (!unsent.ok) return this.failureItem(unsent.error);
		const { itemIndex, region } = unsent.value.request;
		return this.failureItem({ itemIndex, region, failure: canceled(0) });
	}

	/** To be called once all results are there. */
	finish(context: IExecuteFunctions): void {
		for (const { failure, item, mayTokenBeRevoked } of this.refusalsToReview) {
			if (!mayTokenBeRevoked()) continue;
			const description = insertBeforeLast(failure.description, TOKEN_MAY_BE_REVOKED);
			Object.assign(failure, { description, tokenMayBeRevoked: true });
			Object.assign(item.json.error as object, { description, tokenMayBeRevoked: true });
		}
		if (this.keysInUse > 0) hintAtKeysInUse(context, this.keysInUse);
	}

	/** @throws {NodeApiError} for the failure with the lowest index, if there is one */
	throwFirstFailure(node: INode, requestCount: number): void {
		const [first] = [...this.failures].sort((one, other) => one.itemIndex - other.itemIndex);
		if (!first) return;
		const { sent, keysInUse, failures } = this;
		const notSent = requestCount - sent - keysInUse - failures.length;
		throw sendError(node, first, { sent, failed: failures.length, notSent }, this.sentService);
	}

	private failureItem({ itemIndex, region, failure }: ItemFailure): INodeExecutionData {
		return failureItem(failure, this.mode, this.items[itemIndex], itemIndex, region);
	}
}

/** The last paragraph says what was tried. */
function insertBeforeLast(paragraphs: string, paragraph: string): string {
	const all = paragraphs.split('\n\n');
	const last = all.pop() ?? '';
	return [...all, paragraph, last].join('\n\n');
}

function hintAtKeysInUse(context: IExecuteFunctions, count: number): void {
	const what = count === 1 ? '1 request was' : `${count} requests were`;
	context.addExecutionHints({
		message: `${what} not accepted, because Amazon already has a notification with the same Reference Key ("accepted": false, "duplicate": true). If its text has changed, use the operation "Send or Update". For another notification, use another Reference Key.`,
		type: 'warning',
		location: 'outputPane',
	});
}

/** What the user chose under "On Error". */
export type ErrorMode = 'stop' | 'continue' | 'errorOutput';

export function errorModeOf(context: IExecuteFunctions): ErrorMode {
	if (!context.continueOnFail()) return 'stop';
	return context.getNode().onError === 'continueErrorOutput' ? 'errorOutput' : 'continue';
}

/**
 * The output item of a failure. For the error output it contains `error` and nothing else: n8n recognizes it by that and
 * merges the input itself, and an `error` member beside `json` would make it throw the code away.
 *
 * @see n8n-core, execution-engine/workflow-execute.ts, handleNodeErrorOutput
 */
export function failureItem(
	failure: Failure,
	mode: ErrorMode,
	input: INodeExecutionData | undefined,
	itemIndex: number,
	region?: Region,
): INodeExecutionData {
	const { message, code, ...rest } = failure;
	const error = { message, code, ...rest, ...(region === undefined ? {} : { region }) };
	return {
		json: mode === 'errorOutput' ? { error } : { ...input?.json, error },
		pairedItem: { item: itemIndex },
	};
}
