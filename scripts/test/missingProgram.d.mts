export interface Program {
	/** As it reads in "… is missing". */
	program: string;
	/** How to get it. */
	advice: string;
}

export class MissingProgram extends Error implements Program {
	readonly program: string;
	readonly advice: string;
	constructor(program: Program);
}
