import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import type { OnDuplicate } from '../../shared/alexa/delivery/retryPolicy';
import { Problems } from '../../shared/alexa/input/problem';
import { fail, ok } from '../../shared/alexa/lib/result';
import { Moment } from '../../shared/alexa/lib/time';
import type { ChosenEvent } from '../../shared/alexa/proactiveEvent/customEvent';
import type { ReferenceIdSource } from '../../shared/alexa/proactiveEvent/referenceId';
import { collectRegions, isSimplified } from '../../shared/n8n/parameters/sendOptions';
import { sendItems } from '../../shared/n8n/run/sendItems';
import { clock } from '../../shared/n8n/runtime/clock';
import { eventRequests, executionPositionsIn } from '../eventRequests';
import { readEvent } from '../readEvent';

export const describe = (event: string): INodePropertyOptions => ({
	name: 'Send',
	value: 'send',
	action: `Send ${event}`,
	description: 'Notify one user or everyone who has turned on notifications',
});

export const execute = async (
	context: IExecuteFunctions,
	event: ChosenEvent,
): Promise<INodeExecutionData[]> =>
	await sendEvents(context, event, false, { execution: 'sent', key: 'notSent', own: 'failure' });

/** Also of `update`, which sends the same request but must name the notification. */
export async function sendEvents(
	context: IExecuteFunctions,
	event: ChosenEvent,
	isUpdate: boolean,
	onDuplicate: Readonly<Record<ReferenceIdSource, OnDuplicate>>,
): Promise<INodeExecutionData[]> {
	const zone = context.getTimezone();
	const positionOf = executionPositionsIn(context);
	const output = await sendItems(context, (parameters, credentialRegion) => {
		const built = readEvent(event, parameters, zone, isUpdate);
		const problems = new Problems();
		const chosen = collectRegions(parameters, credentialRegion, problems);
		if (!built.ok) return fail([...built.error, ...problems.list]);
		if (problems.found) return fail(problems.list);
		const regions = chosen.map(({ region }) => region);
		const position = positionOf(parameters.itemIndex);
		const isShort = isSimplified(parameters);
		return ok(eventRequests(built.value, regions, position, onDuplicate, isShort));
	});
	// A failed item still has what came in, and that may be the output of a node that sent.
	const notified = output.filter(
		({ json }) => json.error === undefined && json.accepted === true && json.duplicate === false,
	);
	hintAtBroadcasts(context, notified);
	hintAtNextSteps(context, notified);
	return output;
}

/** Each item notifies everyone once more, which few people want. An account is of one region, so regions do not count. */
function hintAtBroadcasts(context: IExecuteFunctions, notified: INodeExecutionData[]): void {
	const broadcasts = notified.filter(({ json }) => json.audience === 'multicast');
	const items = new Set(broadcasts.map(({ pairedItem }) => (pairedItem as { item: number }).item));
	if (items.size < 2) return;
	context.addExecutionHints({
		message: `Everyone subscribed was notified ${items.size} times, once for each input item. To notify them once, turn on "Execute Once" in the settings of this node.`,
		type: 'warning',
		location: 'outputPane',
	});
}

/** After a run by hand; no one reads the hints of a production run. */
function hintAtNextSteps(context: IExecuteFunctions, [first]: INodeExecutionData[]): void {
	if (!first || context.getMode() !== 'manual') return;
	const expires = new Moment(Date.parse(String(first.json.expiryTime)), context.getTimezone());
	context.addExecutionHints({
		message: `Accepted. Amazon does not say whether it was heard. It expires on ${expires.toEnglishSeenAt(clock.now())}. If the Echo stays silent, run the operation "Check Setup".`,
		type: 'info',
		location: 'outputPane',
	});
}
