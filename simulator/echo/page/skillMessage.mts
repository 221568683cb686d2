import type { Delivery } from '../../skill/delivery.mts';

/** Why the skill did not take a request: n8n says it in the `message` of its answer. */
export function skillMessage({ errorBody }: Pick<Delivery, 'errorBody'>): string | undefined {
	try {
		const { message } = JSON.parse(errorBody ?? '') as { message?: unknown };
		return typeof message === 'string' ? `The skill says: ${message}` : undefined;
	} catch {
		return undefined;
	}
}
