import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Region } from '../shared/alexa/amazon/regions';
import { SERVICES } from '../shared/alexa/amazon/services';
import {
	commandsBody,
	type CommandsBody,
	type CommandsRequest,
	type DataStoreCommand,
} from '../shared/alexa/dataStore/commands';
import { checkSize } from '../shared/alexa/dataStore/content';
import { DeviceOutcomes } from '../shared/alexa/dataStore/outcome';
import { collectTarget } from '../shared/alexa/dataStore/target';
import type { Success } from '../shared/alexa/delivery/sendWithRetry';
import { collectDuration } from '../shared/alexa/input/duration';
import { FIELDS } from '../shared/alexa/input/fields';
import { type FieldRef, Problems } from '../shared/alexa/input/problem';
import { isEmpty } from '../shared/alexa/input/values';
import { MINUTE_MS } from '../shared/alexa/lib/clock';
import { fail, ok } from '../shared/alexa/lib/result';
import type { Parameters } from '../shared/n8n/parameters/parameters';
import { collectRegion, isSimplified } from '../shared/n8n/parameters/sendOptions';
import type { ItemRequest, RequestContent } from '../shared/n8n/run/itemRequests';
import { sendItems } from '../shared/n8n/run/sendItems';
import { SEND_PRESETS } from './fields/options';
import { CommandHints } from './hints';

type CollectCommands = (
	parameters: Parameters,
	problems: Problems,
) => DataStoreCommand[] | undefined;

/** The execution of an operation that sends commands; `sizedField` is the one that makes them large. */
export const sendCommands =
	(
		collectCommands: CollectCommands,
		sizedField: (parameters: Parameters) => FieldRef = () => FIELDS.namespace,
	) =>
	async (context: IExecuteFunctions): Promise<INodeExecutionData[]> => {
		const hints = new CommandHints();
		try {
			return await sendItems(
				context,
				(parameters, credentialRegion) => {
					const problems = new Problems();
					const commands = collectCommands(parameters, problems);
					const target = collectTarget(
						{
							target: parameters.read(FIELDS.target),
							userId: parameters.read(FIELDS.userId),
							deviceIds: parameters.read(FIELDS.deviceIds),
						},
						problems,
					);
					const keepTryingMs = collectKeepTrying(parameters, problems);
					const [chosen] = collectRegion(parameters, credentialRegion, problems);
					if (commands) checkSize(commands, sizedField(parameters), problems);
					if (!commands || !target || !chosen || problems.found) return fail(problems.list);
					hints.note(commands);
					const request = { commands, target, keepTryingMs };
					return ok([toRequest(request, chosen.region, parameters)]);
				},
				SEND_PRESETS,
			);
		} finally {
			hints.add(context);
		}
	};

/** In milliseconds; undefined without the option. */
function collectKeepTrying(parameters: Parameters, problems: Problems): number | undefined {
	const raw = parameters.read(FIELDS.keepTryingFor);
	if (isEmpty(raw)) return undefined;
	const duration = collectDuration(FIELDS.keepTryingFor, raw, problems);
	if (!duration) return undefined;
	const rule = brokenRuleOf(duration.ms, parameters.readAtMs);
	return rule === undefined
		? duration.ms
		: problems.add(FIELDS.keepTryingFor, duration.typed, rule);
}

/** The longest time that Amazon takes is not published; what is later than this is no date that JSON can carry. */
const LAST_YEAR_MS = Date.UTC(9999, 0);

function brokenRuleOf(ms: number, nowMs: number): string | undefined {
	if (ms < MINUTE_MS) return 'must be at least 1 minute';
	return nowMs + ms < LAST_YEAR_MS ? undefined : 'must end before the year 9999';
}

const COMMANDS_PATH = `${SERVICES.dataStore.path}/commands`;

function toRequest(request: CommandsRequest, region: Region, parameters: Parameters): ItemRequest {
	const { target } = request;
	const isShort = isSimplified(parameters);
	const ids = target.type === 'USER' ? [target.id] : target.items;
	return {
		itemIndex: parameters.itemIndex,
		region,
		path: COMMANDS_PATH,
		recipient: {
			service: 'dataStore',
			...(target.type === 'USER'
				? { userId: target.id }
				: { to: ids.length === 1 ? '1 device' : `${ids.length} devices` }),
		},
		onDuplicate: 'failure',
		turnKeys: ids,
		contentAt: (nowMs) => ok(contentOf(commandsBody(request, nowMs), region, isShort)),
	};
}

/** Devices that were busy get the commands again, and no others. */
function contentOf(body: CommandsBody, region: Region, isShort: boolean): RequestContent {
	const outcomes = new DeviceOutcomes(body);
	const contentFor = (sent: CommandsBody): RequestContent => ({
		body: sent,
		receive: (success) => outcomes.add(success.body),
		retryFailed: (failure) => outcomes.noteRetryFailure(failure),
		next: ({ attempts, requestId }, canRetry) => {
			const target = outcomes.again;
			if (target && canRetry) {
				return { kind: 'call', isRetry: true, content: contentFor({ ...body, target }) };
			}
			return outcomes.outcome
				? undefined
				: { kind: 'failure', failure: outcomes.failure(attempts, requestId) };
		},
		toJson: (success) => toJson(outcomes, body, region, success, isShort),
	});
	return contentFor(body);
}

function toJson(
	outcomes: DeviceOutcomes,
	body: CommandsBody,
	region: Region,
	{ statusCode, requestId, attempts }: Success,
	isShort: boolean,
): IDataObject {
	const { devices, ...counts } = outcomes.outcome ?? { devices: [] };
	const { target } = body;
	return {
		...counts,
		userId: target.type === 'USER' ? target.id : null,
		region,
		...(isShort
			? {}
			: { devices, requestId, statusCode, attempts, request: body as unknown as IDataObject }),
	} as IDataObject;
}
