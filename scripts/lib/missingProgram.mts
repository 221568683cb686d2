/** The machine lacks something; the message says how to get it. */
export class MissingProgram extends Error {
	override readonly name: string = 'MissingProgram';
}
