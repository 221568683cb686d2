import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { services } from 'ask-sdk-model';
import { isObject } from '../call.mts';
import { problemsOf } from '../contractProblems.mts';
import type { BodyCheck } from '../inspect.mts';
import type { RefusalType } from './refusal.mts';

export type Command = services.datastore.v1.Command;

/** A body once the contract has passed it. */
export interface CommandsRequest {
	commands: Command[];
	target: { type: 'USER'; id: string } | { type: 'DEVICES'; items: string[] };
	attemptDeliveryUntil?: string;
}

/** The maximum is not published; one public project keeps to it. */
const MOST_TARGETS = 20;

/** The maximum is not published; more than this fits on no device. */
const MOST_COMMANDS_BYTES = 1_048_576;

interface Schema {
	$id: string;
	properties: Record<string, object>;
	$defs: Record<string, { properties: { type: { const: string } }; oneOf: { $ref: string }[] }>;
}

const file = new URL('../../../contract/dataStore/DataStoreCommandsRequest.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;

function newAjv(options: { allErrors: boolean; strict: boolean }): Ajv2020 {
	const ajv = new Ajv2020(options);
	addFormats.default(ajv);
	return ajv;
}

/** The verdict: Amazon's body as the contract has it, nothing else. */
const wholeRequest = newAjv({ allErrors: false, strict: false }).compile(schema);

/** The same `oneOf`, chosen by `type`, because a `oneOf` would list the errors of every branch. */
function chosenByType(names: string[]): object {
	const branches = names.map((name) => ({
		type: schema.$defs[name]?.properties.type.const ?? '',
		then: { $ref: `#/$defs/${name}` },
	}));
	return {
		type: 'object',
		properties: { type: { enum: branches.map(({ type }) => type) } },
		required: ['type'],
		allOf: branches.map(({ type, then }) => ({
			if: { properties: { type: { const: type } }, required: ['type'] },
			then,
		})),
	};
}

const commandNames = (schema.$defs.command?.oneOf ?? []).map(
	({ $ref }) => $ref.split('/').at(-1) ?? '',
);

const explaining = newAjv({ allErrors: true, strict: false }).compile({
	...schema,
	$id: `${schema.$id}:explaining`,
	properties: { ...schema.properties, target: chosenByType(['user', 'devices']) },
	$defs: {
		...schema.$defs,
		command: chosenByType(commandNames),
		content: { type: ['object', 'array'], items: { type: 'object' } },
	},
});

function requestProblems(body: unknown): string[] {
	if (wholeRequest(body)) return [];
	const problems = problemsOf(explaining, body);
	return problems.length > 0 ? problems : ['/ is not valid'];
}

/** The targets, the size and the delivery time are looked at once the contract has passed the whole. */
export function lookAtCommands(body: unknown, now: number): BodyCheck[] {
	const contract: BodyCheck = {
		name: 'Body',
		problems: requestProblems(body),
		fine: 'what Amazon documents for it, and nothing else',
	};
	return contract.problems.length > 0
		? [contract]
		: [contract, ...lookAtLimits(body as CommandsRequest, now).map(({ check }) => check)];
}

/** By which of Amazon's types a body is refused that `lookAtCommands` has problems with. */
export function refusalTypeOf(body: unknown, now: number): RefusalType {
	if (isObject(body) && (body.target ?? undefined) === undefined) return 'NO_TARGET_DEFINED';
	if (requestProblems(body).length > 0) return 'INVALID_REQUEST';
	const limits = lookAtLimits(body as CommandsRequest, now);
	return limits.find(({ check }) => check.problems.length > 0)?.type ?? 'INVALID_REQUEST';
}

/** A check, and the type of the refusal. */
interface Limit {
	type: RefusalType;
	check: BodyCheck;
}

function lookAtLimits(body: CommandsRequest, now: number): Limit[] {
	const { commands, target, attemptDeliveryUntil: until } = body;
	const bytes = Buffer.byteLength(JSON.stringify(commands));
	const targets = target.type === 'USER' ? 0 : target.items.length;
	const limit = (type: RefusalType, name: string, problem: string | false, fine: string) => ({
		type,
		check: { name, problems: problem === false ? [] : [problem], fine },
	});
	return [
		limit(
			'TOO_MANY_TARGETS',
			'Targets',
			targets > MOST_TARGETS && `/target/items has ${targets} devices, more than ${MOST_TARGETS}`,
			`${MOST_TARGETS} devices at most`,
		),
		limit(
			'COMMANDS_PAYLOAD_EXCEEDS_LIMIT',
			'Size',
			bytes > MOST_COMMANDS_BYTES &&
				`/commands has ${bytes} bytes, more than ${MOST_COMMANDS_BYTES}`,
			`${bytes} bytes of commands`,
		),
		limit(
			'INVALID_REQUEST',
			'Delivery time',
			// Not said anywhere; a time that is past would be none.
			until !== undefined && Date.parse(until) <= now && '/attemptDeliveryUntil is past',
			until === undefined ? 'none: one try for each device' : `tried until ${until}`,
		),
	];
}
