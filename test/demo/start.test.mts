import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('npm start shows the event and the message that a real n8n has sent', async () => {
	const { stdout } = await promisify(execFile)(process.execPath, ['scripts/start.mjs', '--once'], {
		cwd: ROOT,
	});
	expect(stdout).toContain(
		'POST https://api.amazonalexa.com/v1/proactiveEvents/stages/development -> 202',
	);
	expect(stdout).toContain(
		'POST https://api.amazonalexa.com/v1/skillmessages/users/amzn1.ask.account.EXAMPLE -> 202',
	);
	expect(stdout).toContain('AMAZON.MessageAlert.Activated');
	expect(stdout).toMatch(/Editor: +http:/);
	expect(stdout).not.toMatch(/Atc\||example-secret/);
});
