import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Failure } from '../alexa/failure';

const SHOWN_ITEMS = 10;

export interface ItemFailure {
	itemIndex: number;
	failure: Failure;
}

/** How far a run came before it stopped. */
export interface Counts {
	sent: number;
	failed: number;
	notSent: number;
}

/** All invalid items in one error; nothing has been sent. */
export function invalidItemsError(
	node: INode,
	invalid: readonly ItemFailure[],
): NodeOperationError {
	const [first] = invalid;
	const listed = invalid
		.slice(0, SHOWN_ITEMS)
		.map(({ itemIndex, failure }) => `Item ${itemIndex}: ${withoutEnd(failure.description)}`);
	const more =
		invalid.length > SHOWN_ITEMS ? [`And ${invalid.length - SHOWN_ITEMS} more items`] : [];
	const title =
		invalid.length === 1 && first
			? `${first.failure.message} [item ${first.itemIndex}]`
			: `${invalid.length} items need a change`;
	return new NodeOperationError(node, title, {
		description: `${[...listed, ...more].join('. ')}. Nothing was sent. Code: ${first?.failure.code ?? 'INVALID_INPUT'}.`,
		...(first ? { itemIndex: first.itemIndex } : {}),
	});
}

const withoutEnd = (description: string) =>
	description.replace(/\. Nothing was sent for this item\.$/, '');

/** The failure with the lowest index, and how much was sent before. */
export function sendError(
	node: INode,
	{ itemIndex, failure }: ItemFailure,
	counts: Counts,
): NodeApiError {
	const { code, message, description, statusCode, requestId, attempts } = failure;
	const request = requestId ? ` Amazon's request id: ${requestId}.` : '';
	const error = new NodeApiError(
		node,
		{ message, code, attempts, ...(statusCode === undefined ? {} : { statusCode }) },
		{
			message: `${message} [item ${itemIndex}]`,
			description: `${description}${request} Sent: ${counts.sent}, failed: ${counts.failed}, not sent: ${counts.notSent}. Code: ${code}.`,
			httpCode: statusCode === undefined ? code : String(statusCode),
			itemIndex,
		},
	);
	error.context.data = { code, ...counts };
	return error;
}
