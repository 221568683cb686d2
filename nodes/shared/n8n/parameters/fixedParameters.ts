import { deepCopy, type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';

/**
 * The values of fields that hold no expression. They are the same for every item, and n8n takes its time for each answer,
 * so it is asked once in a run. Each reader gets a copy: what ends in the output of one item is nobody else's.
 */
export class FixedParameters {
	private readonly typed: INodeParameters;

	private readonly values = new Map<string, unknown>();

	constructor(private readonly context: IExecuteFunctions) {
		this.typed = context.getNode().parameters;
	}

	isFixed(name: string): boolean {
		return this.values.has(name) || !hasExpression(this.typed[name]);
	}

	read(name: string): unknown {
		if (!this.values.has(name)) this.values.set(name, this.context.getNodeParameter(name, 0, null));
		return deepCopy(this.values.get(name) as object);
	}
}

/** n8n marks an expression by an equals sign in front, also within collections and lists. */
function hasExpression(typed: unknown): boolean {
	if (typeof typed === 'string') return typed.startsWith('=');
	return typeof typed === 'object' && typed !== null && Object.values(typed).some(hasExpression);
}
