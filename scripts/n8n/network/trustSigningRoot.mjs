// Loaded into n8n ahead of itself, by plain Node.js: the installed package then takes what the simulator signs for
// Alexa's. Only code can arrange that, never a workflow.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { N8N_USER_FOLDER = '', ALEXA_SIGNING_ROOT = '' } = process.env;
const installed = createRequire(join(N8N_USER_FOLDER, '.n8n', 'nodes', 'package.json'));
const { trustedRoots } = installed(
	'n8n-nodes-alexa/dist/nodes/shared/alexa/skillRequest/verify/trustedRoots.js',
);
trustedRoots.push(readFileSync(ALEXA_SIGNING_ROOT, 'utf8'));
