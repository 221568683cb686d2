import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodePropertyOptions,
} from 'n8n-workflow';
import { DEFAULT_REGION } from '../../shared/alexa/amazon/regions';
import { skillManifestFor } from '../../shared/alexa/proactiveEvent/skillManifest';
import {
	type ExecutionPosition,
	REFERENCE_ID_SOURCES,
} from '../../shared/alexa/proactiveEvent/referenceId';
import { yieldToEventLoop } from '../../shared/n8n/runtime/clock';
import { type Parameters, parametersIn } from '../../shared/n8n/parameters/parameters';
import { executionPositionsIn, requestBody } from '../eventRequests';
import { collectTargetRegions, readEvent } from '../readEvent';

export const description: INodePropertyOptions = {
	name: 'Preview',
	value: 'preview',
	action: 'Preview event',
	description: 'Show the request, the sentence and the skill manifest lines, and send nothing',
};

/** One item for each input item, whatever its fields hold: problems are the result here, not an error. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const zone = context.getTimezone();
	const positionOf = executionPositionsIn(context);
	const parametersOf = parametersIn(context);
	const letOthersRun = yieldToEventLoop();
	const output: INodeExecutionData[] = [];
	for (let item = 0; item < context.getInputData().length; item++) {
		await letOthersRun();
		const json = preview(parametersOf(item), zone, positionOf(item)) as unknown as IDataObject;
		output.push({ json, pairedItem: { item } });
	}
	return output;
}

function preview(parameters: Parameters, zone: string, position: ExecutionPosition) {
	const event = readEvent(parameters, zone, REFERENCE_ID_SOURCES);
	const { problems } = parameters;
	problems.include(event.ok ? [] : event.error);
	// A preview has no credential, and so not its region, which changes nothing but a derived reference id.
	const [chosen] = collectTargetRegions(parameters, DEFAULT_REGION, problems);
	if (!event.ok || !chosen || problems.found) return { valid: false, problems: problems.list };
	return {
		valid: true,
		request: requestBody(event.value, chosen.region, position),
		spoken: event.value.spoken(),
		skillManifest: skillManifestFor(event.value.body.event.name),
	};
}
