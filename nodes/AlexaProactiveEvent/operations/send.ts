import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { isOn } from '../../shared/alexa/input/values';
import { Problems } from '../../shared/alexa/input/problem';
import type { OnDuplicate } from '../../shared/alexa/delivery/sendWithRetry';
import { fail, ok } from '../../shared/alexa/lib/result';
import {
	REFERENCE_ID_SOURCES,
	type ReferenceIdSource,
} from '../../shared/alexa/proactiveEvent/referenceId';
import { sendItems } from '../../shared/n8n/run/sendItems';
import { eventRequests, executionPositionsIn } from '../eventRequests';
import { collectTargetRegions, readEvent } from '../readEvent';

export const description: INodePropertyOptions = {
	name: 'Send',
	value: 'send',
	action: 'Send event',
	description: 'Notify one user or everyone subscribed',
};

export const execute = async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
	await sendEvents(context, REFERENCE_ID_SOURCES, {
		execution: 'sent',
		key: 'notSent',
		own: 'failure',
	});

/** Also of `update`, which sends the same request with other ways to name the notification. */
export async function sendEvents(
	context: IExecuteFunctions,
	referenceIdSources: readonly ReferenceIdSource[],
	onDuplicate: Readonly<Record<ReferenceIdSource, OnDuplicate>>,
): Promise<INodeExecutionData[]> {
	const zone = context.getTimezone();
	const positionOf = executionPositionsIn(context);
	return await sendItems(context, (parameters, credentialRegion) => {
		const event = readEvent(parameters, zone, referenceIdSources);
		const problems = new Problems();
		const chosen = collectTargetRegions(parameters, credentialRegion, problems);
		if (!event.ok) return fail([...event.error, ...problems.list]);
		if (problems.found) return fail(problems.list);
		const regions = chosen.map(({ region }) => region);
		const position = positionOf(parameters.itemIndex);
		const includeRequest = isOn(parameters.options.includeRequest);
		return ok(eventRequests(event.value, regions, position, onDuplicate, includeRequest));
	});
}
