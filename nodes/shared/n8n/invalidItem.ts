import type { Failure } from '../alexa/failure';
import { describeProblem, type Problem } from '../alexa/problem';
import type { ExpressionFlaw } from './parameters';

/** One failure that lists everything wrong with an item, found before anything was sent. */
export function invalidItem(
	problems: readonly Problem[],
	flaws: readonly ExpressionFlaw[],
): Failure {
	const unresolved = new Set(flaws.map(({ field }) => field));
	const others = problems.filter(({ field }) => !unresolved.has(field));
	const sentences = [
		...flaws.map(
			({ field, reason }) => `"${field}" holds an expression that cannot be resolved: ${reason}`,
		),
		...others.map(describeProblem),
	];
	const fields = new Set([...unresolved, ...others.map(({ field }) => field)]).size;
	return {
		code: flaws.length > 0 ? 'EXPRESSION' : 'INVALID_INPUT',
		message: fields === 1 ? 'One field needs a change' : `${fields} fields need a change`,
		description: `${sentences.join('. ')}. Nothing was sent for this item.`,
		attempts: 0,
	};
}
