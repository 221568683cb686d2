import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodePropertyOptions,
} from 'n8n-workflow';
import { DEFAULT_REGION, type RegionChoice } from '../../shared/alexa/amazon/regions';
import { FIELDS } from '../../shared/alexa/input/fields';
import { userIdWarning } from '../../shared/alexa/input/userId';
import { DAY_MS } from '../../shared/alexa/lib/clock';
import type { BuiltEvent } from '../../shared/alexa/proactiveEvent/buildEvent';
import type { ChosenEvent } from '../../shared/alexa/proactiveEvent/customEvent';
import type { ExecutionPosition } from '../../shared/alexa/proactiveEvent/referenceId';
import { skillManifestFor } from '../../shared/alexa/proactiveEvent/skillManifest';
import { type Parameters, parametersIn } from '../../shared/n8n/parameters/parameters';
import { collectRegionChoices, readSendOptions } from '../../shared/n8n/parameters/sendOptions';
import { yieldToEventLoop } from '../../shared/n8n/runtime/clock';
import { executionPositionsIn, requestBody } from '../eventRequests';
import { readEvent } from '../readEvent';

export const describe = (event: string): INodePropertyOptions => ({
	name: 'Preview',
	value: 'preview',
	action: `Preview ${event}`,
	description:
		'Show what Alexa will say, the request and the lines for the skill manifest. Nothing is sent.',
});

/** An item for each region, or one that lists the problems, which are the result here and not an error. */
export async function execute(
	context: IExecuteFunctions,
	event: ChosenEvent,
): Promise<INodeExecutionData[]> {
	const zone = context.getTimezone();
	const positionOf = executionPositionsIn(context);
	const parametersOf = parametersIn(context);
	const letOthersRun = yieldToEventLoop();
	const output: INodeExecutionData[] = [];
	for (let item = 0; item < context.getInputData().length; item++) {
		await letOthersRun();
		for (const json of preview(event, parametersOf(item), zone, positionOf(item))) {
			output.push({ json: json as unknown as IDataObject, pairedItem: { item } });
		}
	}
	return output;
}

/** All items have the same members, because n8n's table shows what an item lacks in red. */
const NOTHING = {
	valid: false,
	spokenPreview: null,
	region: null,
	problems: [],
	warnings: [],
	sentences: [],
	request: null,
	skillManifest: null,
};

function preview(
	event: ChosenEvent,
	parameters: Parameters,
	zone: string,
	position: ExecutionPosition,
) {
	const built = readEvent(event, parameters, zone, false);
	const { problems } = parameters;
	problems.include(built.ok ? [] : built.error);
	const choices = collectRegionChoices(parameters, problems);
	problems.include(readSendOptions(parameters).problems);
	if (!built.ok || problems.found) return [{ ...NOTHING, problems: problems.list }];
	const sentences = built.value.sentences();
	const warnings = warningsOf(built.value, choices, parameters.readAtMs);
	return choices.map((choice) => ({
		...NOTHING,
		valid: true,
		spokenPreview: built.value.spokenPreview,
		region: choice,
		warnings,
		sentences,
		request: requestBody(built.value, regionOf(choice), position),
		skillManifest: skillManifestFor(built.value.body.event.name),
	}));
}

/** A preview has no credential, and so not its region, which changes nothing but a derived reference id. */
const regionOf = (choice: RegionChoice) => (choice === 'credential' ? DEFAULT_REGION : choice);

/** What is sent all the same. */
function warningsOf(
	{ audience, times }: BuiltEvent,
	choices: readonly RegionChoice[],
	nowMs: number,
): string[] {
	const user = audience.audience === 'unicast' ? userIdWarning(audience.userId) : undefined;
	const isFarAhead = times.timestamp.epochMs - nowMs > DAY_MS;
	const isOpen = audience.audience === 'unicast' && choices.length > 1;
	return [
		...(user ? [user] : []),
		...(isFarAhead ? [FAR_AHEAD] : []),
		...(isOpen ? [ONE_REGION_ONLY] : []),
	];
}

const ONE_REGION_ONLY = `"${FIELDS.regions.field}" has a region and "Same as Credential". For one user, this works only if the credential has the same region: choose one of them.`;

const FAR_AHEAD = `"${FIELDS.timestamp.field}" is more than 24 hours from now. Amazon does not say what it does with such an event. Check the date, including the year.`;
