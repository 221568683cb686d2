import { createHash } from 'node:crypto';
import { FIELDS } from '../input/fields';
import type { Problems } from '../input/problem';
import { brokenCharacters, isEmpty } from '../input/values';
import { fail, ok, type Result } from '../lib/result';

export type ReferenceIdSource = 'execution' | 'key' | 'own';

const REFERENCE_ID_MAX_CHARACTERS = 100;

const ID_CHARACTERS = 40;

/** Where the id of a notification comes from. `own` is sent as it is; the others are hashed. */
export type ReferenceIdChoice =
	| { from: 'execution' }
	| { from: 'key'; key: string }
	| { from: 'own'; referenceId: string };

/** What makes an execution's item the same item when n8n runs it again, and no other item of any workflow. */
export interface ExecutionPosition {
	/** Two n8n that send for one skill may count their executions alike. */
	instanceId: string;
	workflowId: string;
	executionId: string;
	/** Names are unique within a workflow; ids may be missing or copied. */
	nodeName: string;
	nodeId: string;
	runIndex: number;
	itemIndex: number;
}

/** What is sent, without timestamp and expiry. */
interface NotificationContent {
	region: string;
	stage: string;
	event: { name: string; payload: unknown };
	[part: string]: unknown;
}

/** What the user says about the id; an expression that returns nothing does not count as an empty field. */
export interface ReferenceIdInput {
	referenceKey: unknown;
	referenceId: unknown;
	/** An update must name the notification. */
	isRequired: boolean;
}

export function collectReferenceId(
	{ referenceKey, referenceId, isRequired }: ReferenceIdInput,
	problems: Problems,
): ReferenceIdChoice | undefined {
	const { referenceKey: keyRef, referenceId: idRef } = FIELDS;
	if (isEmpty(referenceId)) {
		if (isEmpty(referenceKey)) {
			return isRequired ? problems.add(keyRef, referenceKey, KEY_MISSING) : { from: 'execution' };
		}
		const key = problems.take(keyRef, referenceKey, parseKey(referenceKey));
		return key === undefined ? undefined : { from: 'key', key };
	}
	const own = problems.take(idRef, referenceId, parseOwn(referenceId));
	if (!isEmpty(referenceKey)) return problems.add(idRef, referenceId, BOTH);
	return own === undefined ? undefined : { from: 'own', referenceId: own };
}

const KEY_MISSING =
	'must not be empty: it names the notification to replace. Use the key that you sent it with, or add the option "Reference ID"';

const BOTH = 'must not be used together with "Reference Key": clear one of them';

function parseKey(raw: unknown): Result<string> {
	const key = Number.isFinite(raw) ? String(raw) : raw;
	if (typeof key !== 'string') return fail('must be a text, such as an order number');
	const broken = brokenCharacters(key);
	return broken ? fail(broken) : ok(key);
}

function parseOwn(raw: unknown): Result<string> {
	const id = Number.isFinite(raw) ? String(raw) : raw;
	const rule = `must be 1 to ${REFERENCE_ID_MAX_CHARACTERS} characters long and use only A-Z, a-z, 0-9, ~, - and _`;
	return typeof id === 'string' && /^[A-Za-z0-9~_-]{1,100}$/.test(id) ? ok(id) : fail(rule);
}

/**
 * The `referenceId` of one request, in `[A-Za-z0-9~]` unless it is the user's own. If n8n runs an item of an execution
 * again, after a failure or on another worker, it gets the same id, so no one is notified twice. With a key, the same
 * event with the same key is the same notification, in any node and workflow.
 */
export function makeReferenceId(
	choice: ReferenceIdChoice,
	position: ExecutionPosition,
	content: NotificationContent,
): string {
	switch (choice.from) {
		case 'own':
			return choice.referenceId;
		case 'key':
			return hash('key', JSON.stringify([content.event.name, choice.key]));
		case 'execution': {
			const { instanceId, workflowId, executionId, nodeName, nodeId, runIndex, itemIndex } =
				position;
			const sender = [instanceId, workflowId, executionId, nodeName, nodeId, runIndex, itemIndex];
			return hash('run', JSON.stringify(sender) + withoutTimes(content));
		}
	}
}

/** An expression such as `$now` gives another time if the item is run again. */
const TIME = /"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z"/g;

const withoutTimes = (content: NotificationContent): string =>
	JSON.stringify(content).replace(TIME, '"(time)"');

const hash = (kind: string, text: string) =>
	`n8n~${kind}~${createHash('sha256').update(text).digest('hex').slice(0, ID_CHARACTERS)}`;
