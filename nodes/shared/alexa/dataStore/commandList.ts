import { FIELDS } from '../input/fields';
import { isPlainObject, parseJson } from '../input/json';
import type { Problems } from '../input/problem';
import { isEmpty, parseChoice } from '../input/values';
import { fail } from '../lib/result';
import { COMMAND_MEMBERS, COMMAND_TYPES, type DataStoreCommand } from './commands';
import { CONTENT_RULE, parseContent } from './content';
import { parseName } from './names';

const REF = FIELDS.commands;

const LIST_RULE =
	'must be a list of commands, such as [{"type": "PUT_OBJECT", "namespace": "n8n", "key": "tile", "content": {"text": "Hello"}}]';

/**
 * Commands as JSON: Amazon's list, also in the object that its API takes. The developer console's simulator takes the bare
 * list.
 */
export function collectCommands(raw: unknown, problems: Problems): DataStoreCommand[] | undefined {
	if (isEmpty(raw)) return problems.add(REF, raw, `${LIST_RULE}; it is empty`);
	const json = problems.take(REF, raw, parseJson(raw));
	if (json === undefined) return undefined;
	const list = isPlainObject(json) && Array.isArray(json.commands) ? json.commands : json;
	const more = isPlainObject(json) && Array.isArray(list) ? Object.keys(json) : [];
	if (more.length > 1) {
		return problems.add(
			REF,
			more.filter((name) => name !== 'commands').join(', '),
			'must contain only "commands": set everything else in the fields "Target" and "Keep Trying For"',
		);
	}
	if (!Array.isArray(list) || list.length === 0) return problems.add(REF, raw, LIST_RULE);
	const before = problems.list.length;
	const commands = list.map((each, index) => collectCommand(each, index, problems));
	return problems.list.length > before ? undefined : (commands as DataStoreCommand[]);
}

/** Inside the list, text is not parsed as JSON again. */
const parseObject = (content: unknown) =>
	typeof content === 'string' ? fail(CONTENT_RULE) : parseContent(content);

function collectCommand(
	raw: unknown,
	index: number,
	problems: Problems,
): DataStoreCommand | undefined {
	const which = `command ${index + 1}`;
	const add = (value: unknown, rule: string) =>
		problems.add({ ...REF, path: `commands[${index}]` }, value, rule);
	if (!isPlainObject(raw)) return add(raw, `must have an object as ${which}`);
	const type = parseChoice(raw.type, COMMAND_TYPES);
	if (!type.ok)
		return add(raw.type, `needs a "type" in ${which} that is one of ${COMMAND_TYPES.join(', ')}`);
	const members = COMMAND_MEMBERS[type.value];
	const unknown = Object.keys(raw).find((name) => name !== 'type' && !members.includes(name));
	if (unknown !== undefined)
		add(unknown, `must not have "${unknown}" in ${which}, a ${type.value}`);
	const command: Record<string, unknown> = { type: type.value };
	for (const member of members) {
		const read = member === 'content' ? parseObject(raw.content) : parseName(raw[member]);
		if (read.ok) command[member] = read.value;
		else add(raw[member], `has a wrong "${member}" in ${which}: it ${read.error}`);
	}
	return command as unknown as DataStoreCommand;
}
