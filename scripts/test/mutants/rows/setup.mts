import { mutantsOf } from '../mutant.mts';

const tryCredential = mutantsOf('nodes/shared/n8n/setup/tryCredential.ts', [
	{
		name: 'setup-exchanges-flood',
		breaks: 'Check Setup of many skills floods Login with Amazon',
		text: 'const EXCHANGES_AT_ONCE = 10;',
		put: 'const EXCHANGES_AT_ONCE = 100;',
		tests: ['engine/tryCredential'],
	},
	{
		name: 'setup-exchange-for-each-item',
		breaks: 'Check Setup asks for the same token once more for each distinct region',
		text: 'exchanges.get(key) ?? exchangeOnce(context, data, grant)',
		put: 'exchangeOnce(context, data, grant)',
		tests: ['engine/credentialPerItem', 'engine/checkSetupCredential'],
	},
	{
		name: 'setup-credential-problems-hidden',
		breaks: 'Check Setup does not tell a field of the credential that needs a change',
		text: 'problems: checkCredential(fields),',
		put: 'problems: [],',
		tests: ['engine/checkSetupCredential'],
	},
	{
		name: 'setup-exchange-not-stopped',
		breaks: 'After a stop by hand the exchange of a check stays under way',
		text: '...(abortSignal ? { abortSignal } : {}),',
		put: '',
		tests: ['engine/tryCredential'],
	},
	{
		name: 'setup-domains-ignored',
		breaks: 'Check Setup sends the secret outside of the allowed domains of the credential',
		text: '...domainsFor(fields),',
		put: '',
		tests: ['engine/checkSetupCredential'],
	},
	{
		name: 'setup-custom-told-as-amazon',
		breaks: 'Check Setup speaks of the hosts of Amazon where the endpoints are custom',
		text: "isAmazon: fields.endpoints !== 'custom',",
		put: 'isAmazon: true,',
		tests: ['engine/checkSetup', 'engine/checkSetupCredential'],
	},
]);

const checkSetup = mutantsOf('nodes/shared/n8n/setup/checkSetup.ts', [
	{
		name: 'setup-findings-paired-wrong',
		breaks: 'Each finding points at the first input item',
		text: 'pairedItem: { item } }',
		put: 'pairedItem: { item: 0 } }',
		tests: ['engine/checkSetup'],
	},
	{
		name: 'setup-unknown-told-as-problem',
		breaks: 'The hint above the output tells as a problem what nobody can find out',
		text: "result === 'problem'",
		put: "result !== 'ok'",
		tests: ['engine/checkSetup'],
	},
	{
		name: 'setup-hint-repeats-names',
		breaks: 'The hint above the output names a check once for each item',
		text: 'Array.from(new Set(problems)).join',
		put: 'problems.join',
		tests: ['engine/checkSetup'],
	},
	{
		name: 'setup-checks-without-pause',
		breaks: 'n8n stands still while the setup of thousands of items is checked',
		text: 'await letOthersRun();',
		put: '',
		tests: ['engine/checkSetupPause'],
	},
]);

const readReported = mutantsOf('nodes/shared/n8n/setup/readReported.ts', [
	{
		name: 'setup-failed-expression-spoils-others',
		breaks: 'An expression that fails in one field is told in the findings on others, too',
		text: 'parameters.problems.list.filter(({ field }) => fields.some((each) => each.field === field))',
		put: 'parameters.problems.list',
		tests: ['engine/checkSetupInput'],
	},
	{
		name: 'setup-value-with-problems-good',
		breaks: 'A field whose expression fails is reported as fine',
		text: 'value === undefined || problems.found',
		put: 'value === undefined',
		tests: ['engine/checkSetupInput', 'engine/checkSetupFields'],
	},
]);

export const setupRows = [...tryCredential, ...checkSetup, ...readReported];
