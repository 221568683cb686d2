import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Region } from '../../alexa/amazon/regions';
import type { Service } from '../../alexa/amazon/services';
import { describeProblems, type Problem, reasonOf } from '../../alexa/input/problem';
import type { Failure } from '../../alexa/lib/failure';

const SHOWN_ITEMS = 10;

export interface ItemFailure {
	itemIndex: number;
	failure: Failure;
	region?: Region;
}

/** How far a run came before it stopped. */
interface Counts {
	sent: number;
	failed: number;
	notSent: number;
}

/** All invalid items in one error; nothing has been sent. */
export function invalidItemsError(
	node: INode,
	invalid: readonly ItemFailure[],
	items: number,
): NodeOperationError {
	const [first] = invalid;
	const listed = invalid
		.slice(0, SHOWN_ITEMS)
		.map(({ itemIndex, failure }) => `Item ${itemIndex}: ${withoutEnd(failure.description)}.`);
	const more =
		invalid.length > SHOWN_ITEMS ? [`And ${invalid.length - SHOWN_ITEMS} more items.`] : [];
	const title =
		invalid.length === 1 && first
			? `${first.failure.message} [item ${first.itemIndex}]`
			: `${invalid.length} of ${items} items are invalid`;
	return beforeSending(node, title, [...listed, ...more], first);
}

/** The credential is the same for all items, so what is wrong with it is said once. */
export const invalidCredentialError = (node: INode, failure: Failure): NodeOperationError =>
	beforeSending(node, failure.message, [`${withoutEnd(failure.description)}.`], {
		itemIndex: 0,
		failure,
	});

function beforeSending(
	node: INode,
	title: string,
	paragraphs: readonly string[],
	first: ItemFailure | undefined,
): NodeOperationError {
	const code = first?.failure.code ?? 'INVALID_INPUT';
	const error = new NodeOperationError(node, title, {
		description: inEditor([...paragraphs, `Nothing was sent. Code: ${code}.`].join(PARAGRAPH)),
		itemIndex: first?.itemIndex ?? 0,
	});
	error.context.data = { code };
	return error;
}

const PARAGRAPH = '\n\n';

/** The editor shows the description of an error as HTML. */
const inEditor = (description: string) => description.split(PARAGRAPH).join('<br /><br />');

/** A retried execution has another id, so Amazon cannot recognize what was sent in the first one. */
const RETRY_SENDS_AGAIN: Readonly<Record<Service, string>> = {
	proactiveEvents:
		'If you retry this execution in n8n, the node sends again what was already sent. Users are then notified twice, unless the event has a Reference Key.',
	dataStore:
		'If you retry this execution in n8n, the node sends again what was already sent, which changes nothing.',
	skillMessaging: 'If you retry this execution in n8n, the node sends again what was already sent.',
};

/**
 * The failure with the lowest index, and how much was sent before.
 *
 * @param service of what was sent; undefined if nothing was
 */
export function sendError(
	node: INode,
	{ itemIndex, failure }: ItemFailure,
	counts: Counts,
	service: Service | undefined,
): NodeApiError {
	const { code, message, description, statusCode, requestId, attempts } = failure;
	const paragraphs = [
		description,
		`Sent: ${counts.sent}, failed: ${counts.failed}, not sent: ${counts.notSent}.${service === undefined ? '' : ` ${RETRY_SENDS_AGAIN[service]}`}`,
		`${requestId ? `Amazon's request ID: ${requestId}. ` : ''}Code: ${code}.`,
	];
	const error = new NodeApiError(
		node,
		{ message, code, attempts, ...(statusCode === undefined ? {} : { statusCode }) },
		{
			message: `${message} [item ${itemIndex}]`,
			description: inEditor(paragraphs.join(PARAGRAPH)),
			httpCode: statusCode === undefined ? code : String(statusCode),
			itemIndex,
		},
	);
	error.context.data = { code, ...counts };
	return error;
}

/** One failure that lists everything wrong with an item, found before anything was sent. */
export function invalidItem(problems: readonly Problem[]): Failure {
	const failed = problems.filter(({ code }) => code === 'EXPRESSION');
	const others = problems.filter(({ code }) => code !== 'EXPRESSION');
	return {
		code: failed.length > 0 ? 'EXPRESSION' : 'INVALID_INPUT',
		message: titleOf([...failed, ...others]),
		description: `${describeProblems([...failed, ...others])}${ITEM_NOT_SENT}`,
		attempts: 0,
	};
}

const ITEM_NOT_SENT = '. Nothing was sent for this item.';

/** The description without its end, for a list of items that ends with it once. */
const withoutEnd = (description: string) =>
	description.endsWith(ITEM_NOT_SENT) ? description.slice(0, -ITEM_NOT_SENT.length) : description;

const TITLE_CHARACTERS = 80;

/** The problem itself if it is short, so that the toast of the editor says it. */
function titleOf(problems: readonly Problem[]): string {
	const [first] = problems;
	const field = `"${first?.field}"`;
	const others = new Set(problems.map((each) => each.field)).size - 1;
	if (others > 0) return `${field} and ${others} other field${others === 1 ? '' : 's'} are invalid`;
	if (first?.code === 'EXPRESSION') return `The expression in ${field} fails`;
	if (problems.length > 1 || !first) return `${field} is invalid`;
	const said = [first.rule, firstPart(first.rule)].map((rule) => `${field} ${rule}`);
	return said.find(({ length }) => length <= TITLE_CHARACTERS) ?? `${field} is invalid`;
}

/** A rule without its reason, example or exception. */
const firstPart = (rule: string) =>
	rule.split(/, because|, such as|, or |[;:(]| such as /)[0]?.trim();

/** A fault of ours while an item is read, which must neither end the run of the others nor look like one of the user. */
export const faultOfPackage = (error: unknown): Failure => ({
	code: 'INVALID_INPUT',
	message: 'The package n8n-nodes-alexa has a bug with this item',
	description: `Please report it: ${reasonOf(error)}${ITEM_NOT_SENT}`,
	attempts: 0,
});

/** The credential itself needs a change, and no item can be sent. */
export const invalidCredential = (failure: Omit<Failure, 'attempts'>): Failure => ({
	...failure,
	description: `${failure.description.replace(/\.$/, '')}${ITEM_NOT_SENT}`,
	attempts: 0,
});
