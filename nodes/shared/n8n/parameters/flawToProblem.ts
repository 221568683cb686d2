import type { Problem } from '../../alexa/input/problem';
import type { ExpressionFlaw } from './parameters';

/** For operations whose result are problems: an expression that threw is one of its field. */
export const flawToProblem = ({ field, reason }: ExpressionFlaw): Problem => ({
	field,
	path: '',
	value: 'an expression',
	rule: `must hold an expression that can be resolved: ${reason}`,
});
