import { describe, expect, it } from 'vitest';
import { useSimulator } from './helpers.mts';

const { pageUrl } = await useSimulator();

describe('the page', () => {
	it('may load nothing from elsewhere', async () => {
		const { headers } = await fetch(pageUrl);
		const policy = headers.get('content-security-policy') ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/https?:|unsafe|\*/);
	});

	it.each(['none.mjs', 'main.mts', 'tsconfig.json', '..%2fwire.mjs', '%2e%2e%2fpageFiles.mts'])(
		'serves no other file: %s is 404',
		async (name) => {
			expect((await fetch(`${pageUrl}/${name}`)).status).toBe(404);
		},
	);
});
