import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ReferenceIdSource } from '../shared/alexa/proactiveEvent/referenceId';
import { Problems } from '../shared/alexa/input/problem';
import { isOn } from '../shared/alexa/input/result';
import { executionPositionsIn } from '../shared/n8n/runtime/executionPosition';
import { sendItems } from '../shared/n8n/run/sendItems';
import { eventRequests, type EventRequestSettings } from './eventRequests';
import { readEvent, readTargetRegions } from './readEvent';

export interface SendSettings {
	/** The ways to name the notification. */
	referenceIdSources: readonly ReferenceIdSource[];
	onDuplicate: EventRequestSettings['onDuplicate'];
}

/** What `send` and `update` have in common: the same request, with other ways to name the notification. */
export async function sendEvents(
	context: IExecuteFunctions,
	{ referenceIdSources, onDuplicate }: SendSettings,
): Promise<INodeExecutionData[]> {
	const zone = context.getTimezone();
	const positionOf = executionPositionsIn(context);
	return await sendItems(context, (parameters, credentialRegion) => {
		const event = readEvent(parameters, zone, referenceIdSources);
		const problems = new Problems();
		const regions = readTargetRegions(parameters, credentialRegion, problems);
		if (!event.ok) return { ok: false, problems: [...event.problems, ...problems.list] };
		if (problems.found) return { ok: false, problems: problems.list };
		const position = positionOf(parameters.itemIndex);
		const settings = { onDuplicate, includeRequest: isOn(parameters.options.includeRequest) };
		return { ok: true, requests: eventRequests(event.built, regions, position, settings) };
	});
}
