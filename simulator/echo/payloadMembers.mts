import { eventSchema, knownEvents, type MemberSchema } from '../amazon/contract.mts';

/** A value in the payload of an event. */
export interface Member {
	path: string[];
	kind: 'text' | 'choice' | 'dateTime';
}

const members: ReadonlyMap<string, Member[]> = new Map(
	[...knownEvents].map((name) => {
		const { $defs = {} } = eventSchema(name);
		return [name, membersOf($defs.payload ?? {}, $defs)];
	}),
);

/** What a placeholder of `x-spokenText` means: the one member of the payload whose path ends with it. */
export function memberOf(eventName: string, placeholder: string): Member {
	const found = (members.get(eventName) ?? []).filter(({ path }) =>
		`.${path.join('.')}`.endsWith(`.${placeholder}`),
	);
	const [member] = found;
	if (member && found.length === 1) return member;
	throw new Error(`{${placeholder}} means ${found.length} members of ${eventName}, not one`);
}

function membersOf(
	schema: MemberSchema,
	definitions: Record<string, MemberSchema>,
	path: string[] = [],
): Member[] {
	const { properties } = schema;
	if (!properties) return [{ path, kind: kindOf(schema) }];
	return Object.entries(properties).flatMap(([key, member]) => {
		const definition = definitions[member.$ref?.split('/').pop() ?? ''];
		return membersOf(definition ?? member, definitions, [...path, key]);
	});
}

function kindOf({ format, items, enum: values = items?.enum }: MemberSchema): Member['kind'] {
	if (values) return 'choice';
	return format === 'date-time' ? 'dateTime' : 'text';
}
