import { requestProblems } from './contract.mts';
import { expiryProblem } from './expiryWindow.mts';
import type { BodyCheck } from './inspect.mts';
import { localizedProblems, usedKeys } from './localizedKeys.mts';

/** The body of an event once the contract has passed it. */
export interface CreateRequest {
	timestamp: string;
	referenceId: string;
	expiryTime: string;
	event: { name: string; payload: unknown };
	localizedAttributes: Record<string, unknown>[];
	relevantAudience: { type: 'Unicast'; payload: { user: string } } | { type: 'Multicast' };
}

/** Times and texts are looked at once the contract has passed the whole. */
export function lookAtEvent(given: unknown, now: number): BodyCheck[] {
	const contract: BodyCheck = {
		name: 'Body',
		problems: requestProblems(given),
		fine: 'what Amazon documents for it, and nothing else',
	};
	if (contract.problems.length > 0) return [contract];
	const { timestamp, expiryTime, event, localizedAttributes } = given as CreateRequest;
	const expiry = expiryProblem(timestamp, expiryTime, now);
	const expiryCheck: BodyCheck = {
		name: 'Expiry',
		problems: expiry ? [expiry] : [],
		fine: '5 minutes to 24 hours after the timestamp, and not past',
	};
	const textCheck: BodyCheck = {
		name: 'Localized texts',
		problems: localizedProblems(event.payload, localizedAttributes),
		fine: textsFound(event.payload, localizedAttributes),
	};
	return [contract, expiryCheck, textCheck];
}

function textsFound(payload: unknown, entries: Record<string, unknown>[]): string {
	const keys = usedKeys(payload);
	if (keys.size === 0) return 'the event uses none';
	return `${[...keys].join(', ')} in ${entries.map(({ locale }) => String(locale)).join(', ')}`;
}
