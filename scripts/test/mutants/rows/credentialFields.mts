import { mutantsOf } from '../mutant.mts';

export const credentialFieldRows = mutantsOf('credentials/AlexaLwaApi.credentials.ts', [
	{
		name: 'credential-not-prepared',
		breaks: 'n8n does not prepare requests, and each one fails',
		text: 'expirable: true, ',
		put: '',
		tests: ['engine/token'],
	},
	{
		name: 'credential-secret-in-clear',
		breaks: 'The client secret is shown in the editor, and n8n does not hide it from its API',
		text: 'typeOptions: { password: true },',
		put: '',
		tests: ['engine/description'],
	},
	{
		name: 'credential-default-region',
		breaks: 'A new credential is for Europe, not for North America',
		text: 'default: DEFAULT_REGION,',
		put: "default: 'eu',",
		tests: ['engine/description'],
	},
	{
		name: 'credential-default-endpoints',
		breaks: 'A new credential asks for endpoints of its own instead of using those of Amazon',
		text: "default: 'amazon',",
		put: "default: 'custom',",
		tests: ['engine/description'],
	},
]);
