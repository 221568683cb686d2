import type { Problems } from '../input/problem';
import { readChoice } from '../input/choice';
import { readUserId, shortUserId } from '../input/userId';

const AUDIENCES = ['multicast', 'unicast'] as const;

export type Audience = { audience: 'multicast' } | { audience: 'unicast'; userId: string };

/** The `relevantAudience` of a request; the type is written with a capital there. */
export type RelevantAudience =
	| { type: 'Multicast'; payload: Record<string, never> }
	| { type: 'Unicast'; payload: { user: string } };

export function readAudience(
	raw: unknown,
	userId: unknown,
	problems: Problems,
): Audience | undefined {
	const audience = problems.take(
		{ field: 'Audience', path: 'relevantAudience.type' },
		raw,
		readChoice(raw, AUDIENCES),
	);
	if (audience !== 'unicast') return audience && { audience };
	const user = problems.take(
		{ field: 'User ID', path: 'relevantAudience.payload.user' },
		userId,
		readUserId(userId),
		shortUserId(userId),
	);
	return user === undefined ? undefined : { audience, userId: user };
}

export const relevantAudience = (audience: Audience): RelevantAudience =>
	audience.audience === 'unicast'
		? { type: 'Unicast', payload: { user: audience.userId } }
		: { type: 'Multicast', payload: {} };
