import type { Page } from 'playwright-core';
import type { Owner } from '../../../scripts/n8n/rest/n8nTypes.mts';

export async function signIn(page: Page, { email, password }: Owner): Promise<void> {
	await page.goto('/signin');
	await page.locator('input[type="email"], input[name="emailOrLdapLoginId"]').first().fill(email);
	await page.locator('input[type="password"]').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
}
