import { mutantsOf } from '../mutant.mts';

export const runCredentialRows = mutantsOf('nodes/shared/n8n/run/runCredentials.ts', [
	{
		name: 'credentials-no-probe-after-last',
		breaks:
			'An expression of the credential that differs between unprobed items is taken for fixed',
		text: 'return [items, ...evenly];',
		put: 'return evenly;',
		tests: ['engine/credentialPerItem'],
	},
	{
		name: 'credentials-only-probe-after-last',
		breaks: 'An expression of the credential that has a default is taken for fixed',
		text: 'return [items, ...evenly];',
		put: 'return [items];',
		tests: ['engine/credentialPerItem'],
	},
	{
		name: 'credentials-first-lacks-value',
		breaks: 'If the first item has no value for the credential, all items fail like it',
		text: 'if (hasMissingValue(first.value)) return true;',
		put: '',
		tests: ['engine/credentialPerItem'],
	},
	{
		name: 'credentials-first-expression-fails',
		breaks: 'If an expression of the credential fails for the first item, all items fail like it',
		text: 'if (!first.ok) return isUnresolved(first.error);',
		put: 'if (!first.ok) return false;',
		tests: ['engine/credentialPerItem'],
	},
	{
		name: 'credentials-region-never-missing',
		breaks: 'If the first item has no region for the credential, items with one fail like it',
		text: '[clientId, clientSecret, region].some(',
		put: '[clientId, clientSecret].some(',
		tests: ['engine/credentialPerItem'],
	},
	{
		name: 'credentials-one-item-probed',
		breaks: 'A run of one item reads the credential several times',
		text: 'if (items === 1) return false;',
		put: '',
		tests: ['engine/credentialPerItem', 'engine/checkSetup'],
	},
	{
		name: 'credentials-grouped-by-client-id',
		breaks: 'Items whose credentials differ in the secret alone all use the first one',
		text: 'const key = keyOf(resolved);',
		put: 'const key = resolved.ok ? String(resolved.value.clientId) : keyOf(resolved);',
		tests: ['engine/credentialPerItem'],
	},
	{
		name: 'credentials-read-after-stop',
		breaks: 'A stop by hand while credentials are read waits until all are',
		text: 'itemIndex < items && !signal?.aborted;',
		put: 'itemIndex < items;',
		tests: ['engine/runCredentials'],
	},
	{
		name: 'credentials-n8n-addition-shown',
		breaks:
			'A failed expression of the credential is told with the addition of n8n for programmers',
		text: 'message.slice(0, -RESOLVING.length)',
		put: 'message',
		tests: ['engine/credentialPerItem'],
	},
	{
		name: 'credentials-problems-found-late',
		breaks: 'A credential without a client id is noticed only when its token is asked for',
		text: 'endpoints.ok && problems.length === 0',
		put: 'endpoints.ok',
		tests: ['engine/wrongCredential', 'engine/credentialPerItem'],
	},
]);
