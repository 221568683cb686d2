import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { N8N_VERSION } from '../../../scripts/n8n/install/installN8n.mts';
import { publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const DOCS = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');

const COMMAND =
	/curl -X POST http:\/\/127\.0\.0\.1:5678\/webhook\/\S+ [^']+'[^']+' \\\n {2}-d '(.+)'/g;

/** The bodies of the commands in the section of each template. */
const examples = DOCS.split('\n## ').flatMap((section) => {
	const [, name] = /\]\(\.\.\/examples\/(.+)\.json\)/.exec(section) ?? [];
	const bodies = [...section.matchAll(COMMAND)].map(
		([, body]) => JSON.parse(String(body)) as unknown,
	);
	return name !== undefined && bodies.length > 0 ? [{ name, bodies }] : [];
});

it('the docs have a command for each webhook', () => {
	expect(examples.map(({ name }) => name)).toEqual([
		'first-notification',
		'order-status',
		'score-updates',
		'appointment-confirmation',
		'message-alert',
		'reminder-update',
		'status-board',
		'chime-and-screen',
	]);
});

/** Once: the other files call each template with its own requests in every n8n. */
it.runIf(inject('n8nVersion') === N8N_VERSION).each(examples)(
	'the commands for $name are accepted',
	async ({ name, bodies }) => {
		const call = await publishExample(name);
		for (const body of bodies) expect(await call(body)).toMatchObject({ status: 200 });
		const statuses = control.requests().map(({ status }) => status);
		expect(statuses.filter((status) => status !== 200 && status !== 202)).toEqual([]);
	},
);
