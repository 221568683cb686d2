import { mutantsOf } from '../mutant.mts';

const parameters = mutantsOf('nodes/shared/n8n/parameters/parameters.ts', [
	{
		name: 'parameters-value-not-copied',
		breaks: 'A value that throws when it is looked at ends the run instead of failing its item',
		text: 'return this.remember(name, plainCopy(value));',
		put: 'return this.remember(name, value);',
		tests: ['engine/stopCounts'],
	},
	{
		name: 'parameters-items-share-object',
		breaks: 'What a later node changes in one item changes in all of them',
		text: 'return deepCopy(this.values.get(name) as object);',
		put: 'return this.values.get(name);',
		tests: ['engine/fixedFields'],
	},
	{
		name: 'parameters-nested-expression-fixed',
		breaks: 'An expression within a collection has the value of the first item for all',
		text: "typeof typed === 'object' && typed !== null && Object.values(typed).some(hasExpression)",
		put: 'false',
		tests: ['engine/fixedFields'],
	},
	{
		name: 'parameters-failed-expression-silent',
		breaks: 'An expression that fails counts as an empty field',
		text: 'this.problems.include([expressionProblem(field, error)]);',
		put: '',
		tests: ['engine/errorModes', 'engine/preview'],
	},
	{
		name: 'parameters-read-each-time',
		breaks:
			'An expression is resolved each time its field is looked at, and may give another value',
		text: 'if (this.values.has(name)) return this.values.get(name);\n\t\ttry',
		put: 'try',
		tests: ['engine/fixedFields'],
	},
]);

const plainCopy = mutantsOf('nodes/shared/n8n/parameters/plainCopy.ts', [
	{
		name: 'copy-outer-level-only',
		breaks: 'A member deep inside a value that throws when it is looked at ends the run',
		text: 'value: plainCopy(member, depthLeft - 1, copies),',
		put: 'value: member,',
		tests: ['core/plainCopy'],
	},
	{
		name: 'copy-proto-key-lost',
		breaks: 'A key "__proto__" is dropped without a word',
		text: 'for (const [key, member] of Object.entries(value)) {',
		put: "for (const [key, member] of Object.entries(value)) {\n\t\tif (key === '__proto__') continue;",
		tests: ['core/plainCopy'],
	},
]);

const region = mutantsOf('nodes/shared/n8n/parameters/sendOptions.ts', [
	{
		name: 'region-credential-is-na',
		breaks: '"As in the Credential" means North America, whatever the credential says',
		text: "choice === 'credential' ? credentialRegion : choice",
		put: "choice === 'credential' ? 'na' : choice",
		tests: ['engine/send', 'engine/checkSetup'],
	},
	{
		name: 'region-named-twice',
		breaks: 'A region that the credential and the node name is notified and checked twice',
		text: 'Array.from(new Set(regions), ',
		put: 'Array.from(regions, ',
		tests: ['engine/send'],
	},
	{
		name: 'region-checked-as-of-credential',
		breaks: 'Check Setup puts a region down to the credential that the node names, too',
		text: "from: choices.includes(region) ? 'node' : 'credential'",
		put: "from: choices.includes('credential') && region === credentialRegion ? 'credential' : 'node'",
		tests: ['engine/checkSetup', 'engine/checkSetupFields'],
	},
]);

const sendOptions = mutantsOf('nodes/shared/n8n/parameters/sendOptions.ts', [
	{
		name: 'options-concurrency-without-limit',
		breaks: 'A Concurrency of 500 is accepted',
		text: 'concurrency: { minimum: 1, maximum: 50 }',
		put: 'concurrency: { minimum: 1, maximum: 500 }',
		tests: ['engine/errorModes', 'engine/badInput'],
	},
	{
		name: 'options-no-retries-is-default',
		breaks: 'Max Retries of 0 counts as not set, and requests are repeated',
		text: 'raw[name] ?? preset',
		put: 'raw[name] || preset',
		tests: ['engine/retry'],
	},
	{
		name: 'options-timeout-whole-number',
		breaks: 'A timeout of 1.5 seconds is refused',
		text: 'TIMEOUT_SECONDS_DEFAULT, parseNumber)',
		put: 'TIMEOUT_SECONDS_DEFAULT, parseInteger)',
		tests: ['engine/stopCounts'],
	},
]);

export const parameterRows = [...parameters, ...plainCopy, ...region, ...sendOptions];
