import { mutantsOf } from '../mutant.mts';

const position = mutantsOf('nodes/AlexaProactiveEvent/eventRequests.ts', [
	{
		name: 'position-executions-share-id',
		breaks:
			'Executions without an id share their notifications, and the second one notifies nobody',
		text: 'context.getExecutionId() || randomUUID()',
		put: "context.getExecutionId() || ''",
		tests: ['engine/executionPosition'],
	},
	{
		name: 'position-loop-shares-id',
		breaks: 'The second round of a loop notifies nobody, because it repeats the ids of the first',
		text: "typeof runIndex === 'number' ? runIndex : 0",
		put: '0',
		tests: ['engine/executionPosition'],
	},
	{
		name: 'position-copied-node-shares-id',
		breaks: 'Two nodes with the same id and content share their notifications',
		text: 'nodeName,',
		put: "nodeName: '',",
		tests: ['engine/referenceId'],
	},
]);

const others = [
	...mutantsOf('nodes/shared/n8n/runtime/retryOnFailHint.ts', [
		{
			name: 'hint-retry-on-fail-always',
			breaks: 'Each run of messages warns of Retry On Fail, also where it is off',
			text: 'if (context.getNode().retryOnFail !== true) return;',
			put: '',
			tests: ['engine/errorModes'],
		},
	]),
	...mutantsOf('nodes/shared/n8n/runtime/clock.ts', [
		{
			name: 'yield-lets-nobody-run',
			breaks: 'n8n answers nobody while the node works through thousands of items',
			text: 'await sleep(0);',
			put: '',
			tests: ['engine/responsive'],
		},
	]),
	...mutantsOf('nodes/shared/n8n/operation.ts', [
		{
			name: 'operation-custom-call-unexplained',
			breaks: 'Custom API Call fails without naming the HTTP Request node',
			text: 'return await operation.execute(context);\n\tconst isCustomApiCall = chosen === CUSTOM_API_CALL;',
			put: 'return await operation.execute(context);\n\tconst isCustomApiCall = false;',
			tests: ['engine/errorModes'],
		},
	]),
];

export const runtimeRows = [...position, ...others];
