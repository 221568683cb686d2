import type { Failure } from '../../alexa/lib/failure';
import { describeProblems, type Problem } from '../../alexa/input/problem';
import type { ExpressionFlaw } from '../parameters/parameters';

/** One failure that lists everything wrong with an item, found before anything was sent. */
export function invalidItem(
	problems: readonly Problem[],
	flaws: readonly ExpressionFlaw[],
): Failure {
	const others = withoutUnresolved(problems, flaws);
	const sentences = [
		...flaws.map(
			({ field, reason }) => `"${field}" holds an expression that cannot be resolved: ${reason}`,
		),
		...(others.length > 0 ? [describeProblems(others)] : []),
	];
	const fields = new Set([...flaws, ...others].map(({ field }) => field)).size;
	return {
		code: flaws.length > 0 ? 'EXPRESSION' : 'INVALID_INPUT',
		message: titleOf(flaws.length, fields),
		description: `${sentences.join('. ')}${NOTHING_SENT}`,
		attempts: 0,
	};
}

/** A field whose expression threw was read as empty; what follows from that is no news. */
export const withoutUnresolved = (
	problems: readonly Problem[],
	flaws: readonly ExpressionFlaw[],
): Problem[] => problems.filter(({ field }) => !flaws.some((flaw) => flaw.field === field));

const NOTHING_SENT = '. Nothing was sent for this item.';

/** The description without its end, for a list of items that ends with it once. */
export const withoutEnd = (description: string) =>
	description.endsWith(NOTHING_SENT) ? description.slice(0, -NOTHING_SENT.length) : description;

function titleOf(flaws: number, fields: number): string {
	if (flaws === 1 && fields === 1) return 'An expression cannot be resolved';
	return fields === 1 ? 'One field needs a change' : `${fields} fields need a change`;
}

/** The credential itself needs a change, and no item can be sent. */
export const invalidCredential = (failure: Omit<Failure, 'attempts'>): Failure => ({
	...failure,
	description: `${failure.description.replace(/\.$/, '')}${NOTHING_SENT}`,
	attempts: 0,
});
