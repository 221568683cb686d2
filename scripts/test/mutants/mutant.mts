/** One change of the code that a test must notice. */
export interface Mutant {
	/** Unique; `--only` looks for it. */
	name: string;
	/** What goes wrong, as a user or maintainer would say it. */
	breaks: string;
	/** Below the root of the repository. */
	file: string;
	/** Occurs exactly once in the file. */
	text: string;
	put: string;
	/** The test files that cover the behavior, such as `engine/send` for `test/engine/send.test.mts`. */
	tests: readonly string[];
}

/**
 * The source with the change.
 *
 * @throws if the row is stale
 */
export function applyMutant({ name, file, text, put }: Mutant, source: string): string {
	const [before = '', after, ...more] = source.split(text);
	if (after !== undefined && more.length === 0) return `${before}${put}${after}`;
	const found = after === undefined ? 'not there' : `there ${more.length + 1} times`;
	throw new Error(`${name} is stale: its text is ${found} in ${file}`);
}
