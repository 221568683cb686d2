import { isPlainObject, type JsonObject, type JsonValue } from '../input/json';
import { memberOf, objectsIn, textOf } from './envelope';

/** What a customer has said for the slots of a request, by their names, and what Alexa has made of it. */
export function slotsIn(request: JsonObject): { slots: JsonObject; resolvedSlots: JsonObject } {
	const slots = Object.entries(slotsOf(request)).map(([name, slot]): [string, JsonObject] => [
		name,
		isPlainObject(slot) ? (slot as JsonObject) : {},
	]);
	return {
		slots: Object.fromEntries(slots.map(([name, slot]) => [name, saidIn(slot)])),
		resolvedSlots: Object.fromEntries(slots.map(([name, slot]) => [name, resolvedIn(slot)])),
	};
}

/** Of an intent; of Alexa Conversations, which calls an API of the skill; of what a customer is asked for. */
const slotsOf = (request: JsonObject): JsonObject =>
	Object.assign(
		{},
		...['intent', 'apiRequest', 'input'].map((part) => memberOf(memberOf(request, part), 'slots')),
	) as JsonObject;

/** A slot with the members of its `slotValue`, which newer requests have beside the older ones; some have it alone. */
function wholeOf(slot: JsonObject): JsonObject {
	const said = Object.entries(memberOf(slot, 'slotValue')).filter(([, value]) => !isNothing(value));
	return { ...slot, ...Object.fromEntries(said) };
}

const isNothing = (value: JsonValue | undefined): boolean =>
	value === null || (isPlainObject(value) && Object.keys(value).length === 0);

const isList = ({ type }: JsonObject): boolean => type === 'List';

/** null: nothing was said. */
function saidIn(slot: JsonObject): JsonValue {
	const whole = wholeOf(slot);
	const said = simpleValuesIn(whole)
		.map((simple) => textOf(simple, 'value'))
		.filter((text) => text !== null);
	if (said.length === 0) return null;
	return isList(whole) ? said : (said[0] ?? null);
}

/** The first match of each authority, for each value that was said. */
function resolvedIn(slot: JsonObject): JsonObject[] {
	return simpleValuesIn(wholeOf(slot)).flatMap((simple) =>
		objectsIn(memberOf(simple, 'resolutions').resolutionsPerAuthority).flatMap((resolution) =>
			objectsIn(resolution.values)
				.slice(0, 1)
				.map((match) => ({
					value: textOf(simple, 'value'),
					authority: textOf(resolution, 'authority'),
					id: textOf(memberOf(match, 'value'), 'id'),
					name: textOf(memberOf(match, 'value'), 'name'),
				})),
		),
	);
}

/** Lists may contain lists. */
const simpleValuesIn = (value: JsonObject): JsonObject[] =>
	isList(value) ? objectsIn(value.values).flatMap(simpleValuesIn) : [value];
