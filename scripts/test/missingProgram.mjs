/** Thrown by a step that cannot be run for lack of a program. */
export class MissingProgram extends Error {
	constructor({ program, advice }) {
		super(`This needs ${program}: ${advice}.`);
		this.name = 'MissingProgram';
		this.program = program;
		this.advice = advice;
	}
}
