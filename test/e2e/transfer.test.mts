import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mts';
import { installPackage } from '../../scripts/n8n/install/installPackage.mts';
import { n8nCommand } from './support/n8nCommand.mts';
import { chain, items, manualTrigger, unicast } from './support/workflow.mts';
import {
	control,
	newCredential,
	real,
	rest,
	tarball,
	useRealN8n,
	userId,
} from './support/realN8n.mts';

useRealN8n();

/** Each command of n8n takes seconds to start. */
const TIMEOUT_MS = 10 * 60_000;

it('what is exported runs in a fresh n8n', { timeout: TIMEOUT_MS }, async () => {
	const folder = temporaryFolder();
	const credential = await newCredential();
	const { id } = await rest.createWorkflow(
		chain(
			'Moved',
			manualTrigger(),
			items([{ user: userId('moved') }]),
			unicast({}, { credential }),
		),
	);
	const workflowFile = join(folder.path, 'workflow.json');
	const credentialFile = join(folder.path, 'credential.json');
	const { install, n8n } = real;
	await writeFile(workflowFile, JSON.stringify([await rest.getWorkflow(id)]));
	await n8nCommand(
		install,
		['export:credentials', `--id=${credential.id}`, '--decrypted', `--output=${credentialFile}`],
		n8n.env,
	);

	const fresh = {
		...n8n.env,
		N8N_USER_FOLDER: join(folder.path, 'fresh'),
		N8N_ENCRYPTION_KEY: 'of-the-fresh-n8n',
	};
	await installPackage(fresh.N8N_USER_FOLDER, tarball);
	await n8nCommand(install, ['import:credentials', `--input=${credentialFile}`], fresh);
	await n8nCommand(install, ['import:workflow', `--input=${workflowFile}`], fresh);
	await n8nCommand(install, ['execute', `--id=${id}`], fresh);
	expect(control.pending()).toMatchObject([{ userId: userId('moved') }]);
	await folder.remove();
});
