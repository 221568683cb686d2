import { describe, expect, inject, it } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { event } from '../../scripts/n8n/rest/workflow.mts';
import { exampleClient } from '../../simulator/index.mts';
import { CredentialDialog } from './support/credentialDialog.mts';
import { shownByDefault } from './support/defaults.mts';
import { asOwner, newCredential, real, saveWorkflow, witness } from './support/editor.mts';
import { eventually } from './support/eventually.mts';
import {
	CHOSEN_EVENTS,
	FILLED_NODES,
	otherOperationOf,
	savedParameters,
} from './support/filledNodes.mts';
import { NodePanel } from './support/nodePanel.mts';
import { NodeSearch } from './support/nodeSearch.mts';

const NODES = [
	'Alexa Proactive Event',
	'Alexa Data Store',
	'Alexa Skill Message',
	// n8n leaves out the word "Trigger".
	'Alexa Skill',
];
const EVENT_FIELDS = new Set(EVENTS.flatMap(({ fields }) => fields.map(({ name }) => name)));

/** n8n's editor asks the package registry whether an installed package has a newer version. */
const isQuestionForVersions = (url: string) => {
	const { hostname, pathname } = new URL(url);
	return hostname.startsWith('registry.') && pathname === '/n8n-nodes-alexa';
};

describe(`in the editor of n8n ${inject('n8nVersion')}`, () => {
	describe('the search for nodes', () => {
		it('finds all nodes by "alexa", and shows their icons', () =>
			asOwner(async (page) => {
				const search = new NodeSearch(page);
				await search.open();
				await search.search('alexa');
				await eventually(() => search.names()).toEqual(expect.arrayContaining(NODES));
				for (const node of NODES) await eventually(() => search.iconWidth(node)).toBeGreaterThan(0);
			}));

		it('lists Alexa Proactive Event first for what people type who want to notify', () =>
			asOwner(async (page) => {
				const search = new NodeSearch(page);
				await search.open();
				for (const words of ['echo', 'alexa notification', 'weather alert', 'echo dot']) {
					await search.search(words);
					const first = async () => (await search.names())[0];
					await eventually(first, words).toBe('Alexa Proactive Event');
				}
			}));
	});

	describe('the panel of a saved Proactive Event', () => {
		it('has the required fields of an event that is chosen, with their defaults', () =>
			asOwner(async (page) => {
				const panel = new NodePanel(page);
				await panel.open(await saveWorkflow(event({ creatorName: '' })), 'Event');
				for (const { label, fields } of CHOSEN_EVENTS) {
					await panel.choose('resource', label);
					const required = fields.filter((field) => field.required);
					const shown = async () => (await panel.names()).filter((name) => EVENT_FIELDS.has(name));
					await eventually(shown).toEqual(required.map(({ name }) => name));
					for (const field of required) {
						const wanted = { label: field.displayName, value: shownByDefault(field) };
						await eventually(() => panel.read(field.name)).toEqual(wanted);
					}
				}
			}));

		it('keeps every value while another operation is chosen', () =>
			asOwner(async (page) => {
				const saved = await saveWorkflow(...FILLED_NODES);
				const panel = new NodePanel(page);
				await panel.open(saved, FILLED_NODES[0]!.name);
				for (const { name, type } of FILLED_NODES) {
					if (name !== FILLED_NODES[0]!.name) await panel.goTo(name);
					for (const operation of otherOperationOf(type)) {
						await panel.choose('operation', operation);
						await eventually(() => panel.value('operation')).toBe(operation);
					}
				}
				await panel.save();
				await eventually(async () => {
					const { nodes } = await real.rest.getWorkflow(saved.id);
					return nodes
						.filter(({ name }) => FILLED_NODES.some((node) => node.name === name))
						.map(({ name, parameters }) => ({ name, parameters }));
				}).toEqual(
					FILLED_NODES.map((node) => ({ name: node.name, parameters: savedParameters(node) })),
				);
			}));

		it('runs it and shows what came out', () =>
			asOwner(async (page) => {
				const credential = await newCredential();
				const node = event({ resource: 'weatherAlert' }, { credential });
				const panel = new NodePanel(page);
				await panel.open(await saveWorkflow(node), 'Event');
				await panel.run();
				await eventually(() => panel.outputRow()).toMatchObject({
					accepted: 'true',
					spokenPreview: 'There is a thunder storm alert for your area.',
				});
			}));

		it('says in plain words that the item has no user id', () =>
			asOwner(async (page) => {
				const credential = await newCredential();
				const userId = '={{ $json.user }}';
				const node = event({ audience: 'unicast', userId }, { credential });
				const panel = new NodePanel(page);
				await panel.open(await saveWorkflow(node), 'Event');
				await panel.run();
				await eventually(() => panel.errorTitle.innerText()).toContain('"User ID"');
				await eventually(() => panel.errorDescription.innerText()).toContain(
					'"User ID" must be the ID that Alexa gave your skill for this user; it is empty',
				);
			}));
	});

	describe('the dialog of the credential', () => {
		const { clientId } = exampleClient;

		it('asks for client id, secret and region, and hides the secret', () =>
			asOwner(async (page) => {
				const dialog = new CredentialDialog(page);
				await dialog.open('Alexa LWA API');
				await eventually(() => dialog.input('clientId').getAttribute('type')).toBe('text');
				await eventually(() => dialog.input('clientSecret').getAttribute('type')).toBe('password');
				await eventually(() => dialog.value('region')).toBe('North America');
			}));

		it('says in plain words that the secret is wrong', () =>
			asOwner(async (page) => {
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
			expect(witness.errors).toEqual([]);
		});

		it('no page asked another host for anything of this package', () => {
			const ours = witness.foreignRequests.filter((url) => /alexa|amazon/i.test(url));
			expect(ours.filter((url) => !isQuestionForVersions(url))).toEqual([]);
		});

		it('no page held a token, though there was one', () => {
			expect(real.simulator.control.counts().exchanges).toBeGreaterThan(0);
			expect(witness.tokens).toEqual([]);
		});
	});
});
