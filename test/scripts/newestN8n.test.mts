import { expect, test } from 'vitest';
import { newestN8n } from '../../scripts/test/newestN8n.mts';

test('N8N_VERSION says which version is tried', async () => {
	expect(await newestN8n({ N8N_VERSION: '2.20.12' })).toBe('2.20.12');
});

test.each(['newest', '2', '2.41.1; echo', '../2.41.1'])(
	'"%s" is no version',
	async (N8N_VERSION) => {
		await expect(newestN8n({ N8N_VERSION })).rejects.toThrow(
			`"${N8N_VERSION}" is no version of n8n: N8N_VERSION must be one such as 2.41.1.`,
		);
	},
);
