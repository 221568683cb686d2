import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { N8N_VERSIONS } from '../../scripts/n8n/install/n8nVersions.mts';
import { exampleClient } from '../../simulator/index.mts';
import { event } from '../e2e/support/workflow.mts';
import { CredentialDialog } from './support/credentialDialog.mts';
import { shownByDefault } from './support/defaults.mts';
import { Editor } from './support/editor.mts';
import { eventually } from './support/eventually.mts';
import { NodePanel } from './support/nodePanel.mts';
import { NodeSearch } from './support/nodeSearch.mts';

const NODES = ['Alexa Proactive Event', 'Alexa Skill Message'];
const WEATHER_ALERT = 'AMAZON.WeatherAlert.Activated';
const EVENT_FIELDS = new Set(EVENTS.flatMap(({ fields }) => fields.map(({ name }) => name)));

/** n8n's editor asks the package registry whether an installed package has a newer version. */
const isQuestionForVersions = (url: string) => {
	const { hostname, pathname } = new URL(url);
	return hostname.startsWith('registry.') && pathname === '/n8n-nodes-alexa';
};

describe.each(N8N_VERSIONS)('in the editor of n8n %s', (version) => {
	let editor: Editor;
	beforeAll(async () => {
		editor = await Editor.open(version);
	});
	afterAll(() => editor?.close());

	describe('the search for nodes', () => {
		it('finds both nodes by "alexa" and by "echo", and shows their icons', () =>
			editor.asOwner(async (page) => {
				const search = new NodeSearch(page);
				await search.open();
				for (const words of ['alexa', 'echo']) {
					await search.search(words);
					await eventually(() => search.names()).toEqual(expect.arrayContaining(NODES));
					for (const node of NODES)
						await eventually(() => search.iconWidth(node)).toBeGreaterThan(0);
				}
			}));
	});

	describe('the panel of a saved Proactive Event', () => {
		const expectFieldsOf = async (panel: NodePanel, { label, fields }: EventDefinition) => {
			const ofEvents = async () => (await panel.names()).filter((name) => EVENT_FIELDS.has(name));
			await eventually(() => panel.value('event')).toBe(label);
			await eventually(ofEvents).toEqual(fields.map(({ name }) => name));
			for (const field of fields) {
				const shown = { label: field.displayName, value: shownByDefault(field) };
				await eventually(() => panel.read(field.name)).toEqual(shown);
			}
		};

		it('shows the fields of its event, and those of each other event that is chosen', () =>
			editor.asOwner(async (page) => {
				const panel = new NodePanel(page);
				await panel.open(await editor.saveWorkflow(event({ event: WEATHER_ALERT })), 'Event');
				await expectFieldsOf(panel, EVENTS.find(({ name }) => name === WEATHER_ALERT)!);
				for (const definition of EVENTS) {
					await panel.choose('event', definition.label);
					await expectFieldsOf(panel, definition);
				}
			}));

		it('runs it and shows what came out', () =>
			editor.asOwner(async (page) => {
				const credential = await editor.newCredential();
				const node = event({ event: WEATHER_ALERT }, { credential });
				const panel = new NodePanel(page);
				await panel.open(await editor.saveWorkflow(node), 'Event');
				await panel.run();
				await eventually(() => panel.outputRow()).toMatchObject({
					accepted: 'true',
					spokenPreview: 'There is a thunder storm alert for your area.',
				});
			}));

		it('says in plain words that the item has no user id', () =>
			editor.asOwner(async (page) => {
				const credential = await editor.newCredential();
				const userId = '={{ $json.user }}';
				const node = event({ audience: 'unicast', userId }, { credential });
				const panel = new NodePanel(page);
				await panel.open(await editor.saveWorkflow(node), 'Event');
				await panel.run();
				await eventually(() => panel.errorTitle.innerText()).toContain('One field needs a change');
				await eventually(() => panel.errorDescription.innerText()).toContain(
					'"User ID" must be the user id that Alexa gave your skill; it is empty. Nothing was sent.',
				);
			}));
	});

	describe('the dialog of the credential', () => {
		const { clientId } = exampleClient;

		it('asks for client id, secret and region, and hides the secret', () =>
			editor.asOwner(async (page) => {
				const dialog = new CredentialDialog(page);
				await dialog.open('Alexa LWA API');
				await eventually(() => dialog.input('clientId').getAttribute('type')).toBe('text');
				await eventually(() => dialog.input('clientSecret').getAttribute('type')).toBe('password');
				await eventually(() => dialog.value('region')).toBe('North America');
			}));

		it('says in plain words that the secret is wrong', () =>
			editor.asOwner(async (page) => {
				const dialog = new CredentialDialog(page);
				await dialog.open('Alexa LWA API');
				await dialog.fill({ clientId, clientSecret: 'wrong' });
				await dialog.save();
				await dialog.showDetails();
				await eventually(() => dialog.text()).toContain(
					'Login with Amazon does not know this Client ID and Client Secret. Copy both again from the developer console',
				);
			}));
	});

	describe('during all of this', () => {
		it('no page had an error', () => {
			expect(editor.witness.errors).toEqual([]);
		});

		it('no page asked another host for anything of this package', () => {
			const ours = editor.witness.foreignRequests.filter((url) => /alexa|amazon/i.test(url));
			expect(ours.filter((url) => !isQuestionForVersions(url))).toEqual([]);
		});

		it('no page held a token, though there was one', () => {
			expect(editor.real.simulator.control.counts().exchanges).toBeGreaterThan(0);
			expect(editor.witness.tokens).toEqual([]);
		});
	});
});
