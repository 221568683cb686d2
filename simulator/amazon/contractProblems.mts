import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

/** Each begins with the JSON pointer of what is wrong; none if the value is valid. */
export function problemsOf(validate: ValidateFunction, value: unknown, prefix = ''): string[] {
	if (validate(value)) return [];
	const told = (validate.errors ?? []).filter((error) => error.keyword !== 'if');
	return [...new Set(told.map((error) => sentence(error, prefix)))];
}

function sentence(error: ErrorObject, prefix: string): string {
	const params: Record<string, unknown> = error.params;
	let pointer = prefix + error.instancePath;
	if (typeof params.missingProperty === 'string') {
		return `${pointer}/${params.missingProperty} is missing`;
	}
	if (typeof params.additionalProperty === 'string') {
		return `${pointer}/${params.additionalProperty} is not a known member`;
	}
	pointer ||= '/';
	if (Array.isArray(params.allowedValues))
		return `${pointer} must be one of ${params.allowedValues.join(', ')}`;
	return `${pointer} ${error.message ?? 'is not valid'}`;
}
