import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import type { Region } from '../../alexa/amazon/regions';
import type { Failure } from '../../alexa/lib/failure';
import { cancelled } from '../../alexa/delivery/sendWithRetry';
import { TOKEN_MAY_BE_REVOKED } from '../../alexa/delivery/failureTexts';
import type { CallKind } from '../../alexa/delivery/retryPolicy';
import type { RequestOrFailure } from './itemRequests';
import type { RequestResult } from './sendRequests';
import { type ItemFailure, sendError } from './errors';

interface DoubtfulFailure {
	failure: Failure;
	item: INodeExecutionData;
	mayTokenBeRevoked(): boolean;
}

/** Makes the output items of a run, and in stop mode ends it at its first failure. */
export class RunOutput {
	private sent = 0;

	private sentKind: CallKind | undefined;

	private keysInUse = 0;

	private readonly failures: ItemFailure[] = [];

	/** Refusals that were put down to the user; what comes later in the run may show another cause. */
	private readonly doubtful: DoubtfulFailure[] = [];

	constructor(
		private readonly mode: ErrorMode,
		private readonly items: readonly INodeExecutionData[],
	) {}

	/** Whether no further request is to start, because one has failed. */
	get isOver(): boolean {
		return this.failures.length > 0;
	}

	/** The output item of a request, made as soon as its result is there. */
	add(request: RequestOrFailure, result: RequestResult): INodeExecutionData {
		if ('json' in result) {
			this.count(request, result.accepted);
			return { json: result.json, pairedItem: { item: placeOf(request).itemIndex } };
		}
		const { failure, mayTokenBeRevoked } = result;
		const itemFailure = { ...placeOf(request), failure };
		if (this.mode === 'stop' && failure.code !== 'CANCELLED') this.failures.push(itemFailure);
		const item = this.failureItem(itemFailure);
		if (mayTokenBeRevoked) this.doubtful.push({ failure, item, mayTokenBeRevoked });
		return item;
	}

	private count(request: RequestOrFailure, accepted: boolean): void {
		if (!accepted) {
			this.keysInUse++;
			return;
		}
		this.sent++;
		if ('request' in request) this.sentKind = request.request.recipient.kind;
	}

	/** A request whose turn did not come before the run ended. */
	unsent(request: RequestOrFailure): INodeExecutionData {
		const failure = 'request' in request ? cancelled(0) : request.failure;
		return this.failureItem({ ...placeOf(request), failure });
	}

	/** To be called once all results are there. */
	finish(context: IExecuteFunctions): void {
		for (const { failure, item, mayTokenBeRevoked } of this.doubtful) {
			if (!mayTokenBeRevoked()) continue;
			const description = `${failure.description} ${TOKEN_MAY_BE_REVOKED}`;
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
		throw sendError(node, first, { sent, failed: failures.length, notSent }, this.sentKind);
	}

	private failureItem({ itemIndex, region, failure }: ItemFailure): INodeExecutionData {
		return failureItem(failure, this.mode, this.items[itemIndex], itemIndex, region);
	}
}

function hintAtKeysInUse(context: IExecuteFunctions, count: number): void {
	const what = count === 1 ? '1 request was' : `${count} requests were`;
	context.addExecutionHints({
		message: `${what} not accepted, because Amazon already has a notification with the same Reference Key ("accepted": false, "duplicate": true). If its text has changed, use the operation "Update"; for another notification use another Reference Key.`,
		type: 'warning',
		location: 'outputPane',
	});
}

/** An item that was found wrong before has no region yet. */
const placeOf = (request: RequestOrFailure) => {
	const { itemIndex, region } = 'request' in request ? request.request : request;
	return { itemIndex, ...(region === undefined ? {} : { region }) };
};

/** What the user chose under "On Error". */
export type ErrorMode = 'stop' | 'continue' | 'errorOutput';

export function errorModeOf(context: IExecuteFunctions): ErrorMode {
	if (!context.continueOnFail()) return 'stop';
	return context.getNode().onError === 'continueErrorOutput' ? 'errorOutput' : 'continue';
}

/**
 * The output item of a failure. For the error output it holds `error` and nothing else: n8n recognises it by that and
 * merges the input by itself, and an `error` member beside `json` would make it throw the code away.
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
	const error = { ...failure, ...(region === undefined ? {} : { region }) };
	return {
		json: mode === 'errorOutput' ? { error } : { ...input?.json, error },
		pairedItem: { item: itemIndex },
	};
}
