import type { Slot } from 'ask-sdk-model';
import type { Content } from './content.mts';
import type { SkillRequest } from './skillRequest.mts';

const EXAMPLE_INTENT = 'OpeningHoursIntent';
const EXAMPLE_SLOTS = { day: 'Monday' };

export const launch = (): Content<'LaunchRequest'> => ({});

export const intent = ({
	intent: name = EXAMPLE_INTENT,
	slots = name === EXAMPLE_INTENT ? EXAMPLE_SLOTS : {},
}: SkillRequest<'IntentRequest'>): Content<'IntentRequest'> => ({
	// The first turn: nothing has been asked back.
	dialogState: 'STARTED',
	intent: {
		name,
		confirmationStatus: 'NONE',
		slots: Object.fromEntries(
			Object.entries(slots).map(([slot, value]) => [slot, heard(slot, value)]),
		),
	},
});

export const sessionEnded = ({
	reason = 'USER_INITIATED',
}: SkillRequest<'SessionEndedRequest'>): Content<'SessionEndedRequest'> =>
	reason === 'ERROR'
		? { reason, error: { type: 'INVALID_RESPONSE', message: 'An example of an error' } }
		: { reason };

/** A slot that the customer has not filled is there without a value; one with several has no `value`. */
function heard(name: string, said: string | string[] | Slot): Slot {
	if (typeof said === 'object' && !Array.isArray(said)) return said;
	const slot: Slot = { name, confirmationStatus: 'NONE' };
	if (said === '') return slot;
	if (typeof said === 'string') return { ...slot, value: said };
	const values = said.map((value) => ({ type: 'Simple' as const, value }));
	return { ...slot, slotValue: { type: 'List', values } };
}
