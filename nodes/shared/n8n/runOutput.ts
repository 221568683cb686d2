import type { INode, INodeExecutionData } from 'n8n-workflow';
import { cancelled } from '../alexa/send/deliver';
import type { Entry } from './entry';
import { type ErrorMode, failureItem } from './failureOutput';
import type { UnitResult } from './sendEntries';
import { type ItemFailure, sendError } from './stopError';

/** Makes the output items of a run, and in stop mode ends it at its first failure. */
export class RunOutput {
	private sent = 0;

	private readonly failures: ItemFailure[] = [];

	constructor(
		private readonly mode: ErrorMode,
		private readonly items: readonly INodeExecutionData[],
	) {}

	/** Whether no further request is to start, because one has failed. */
	get isOver(): boolean {
		return this.failures.length > 0;
	}

	settle(entry: Entry, result: UnitResult): INodeExecutionData {
		if ('sent' in result) {
			this.sent++;
			return { json: result.sent, pairedItem: { item: placeOf(entry).itemIndex } };
		}
		const failure = { ...placeOf(entry), failure: result.failure };
		if (this.mode === 'stop' && failure.failure.code !== 'CANCELLED') this.failures.push(failure);
		return this.failureItem(failure);
	}

	/** What the run was over for before its turn. */
	unsent(entry: Entry): INodeExecutionData {
		const failure = 'unit' in entry ? cancelled(0) : entry.failure;
		return this.failureItem({ ...placeOf(entry), failure });
	}

	/** @throws {NodeApiError} for the failure with the lowest index, if there is one */
	throwFirstFailure(node: INode, units: number): void {
		const [first] = [...this.failures].sort((one, other) => one.itemIndex - other.itemIndex);
		if (!first) return;
		const { sent, failures } = this;
		const notSent = units - sent - failures.length;
		throw sendError(node, first, { sent, failed: failures.length, notSent });
	}

	private failureItem({ itemIndex, region, failure }: ItemFailure): INodeExecutionData {
		return failureItem(failure, this.mode, this.items[itemIndex], itemIndex, region);
	}
}

/** An item that was found wrong before has no region yet. */
const placeOf = (entry: Entry) => {
	const { itemIndex, region } = 'unit' in entry ? entry.unit : entry;
	return { itemIndex, ...(region === undefined ? {} : { region }) };
};
