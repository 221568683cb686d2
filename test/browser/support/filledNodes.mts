import type { EventField } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { occasion } from '../../../nodes/shared/alexa/proactiveEvent/schemas/occasion.ts';
import { sportsEvent } from '../../../nodes/shared/alexa/proactiveEvent/schemas/sportsEvent.ts';
import { trashCollectionAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/trashCollectionAlert.ts';
import type { Json, WorkflowNode } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { event, message, node } from '../../../scripts/n8n/rest/workflow.mts';
import { placedFields } from '../../contract/support/placedFields.mts';

/** A value that is not the default. */
function filled(field: EventField): unknown {
	switch (field.kind) {
		case 'text':
			return `the ${field.displayName}`;
		case 'choice':
			return field.choices.findLast(({ value }) => value !== field.default)?.value ?? field.default;
		case 'choices':
			return field.choices.slice(-2).map(({ value }) => value);
		case 'integer':
			return 7;
		case 'dateTime':
			return '2030-05-20T09:15:00';
	}
}

const OPTIONS = {
	concurrency: 3,
	expiresAfter: { duration: { amount: 30, unit: 'minutes' } },
	maxRetries: 2,
	referenceId: 'order~1',
	regions: ['eu', 'fe'],
	requestsPerSecond: 5,
	simplify: false,
	timeout: 20,
	timestamp: '2030-05-14T10:00:00',
};

/** n8n does not save the first text, because it is the default. */
const languagesOf = (attribute: string) => ({
	locales: ['en-US', 'fr-FR'],
	translations: {
		translation: [
			{ locale: 'fr-FR', ...(attribute === '' ? {} : { attribute }), text: 'Service météo' },
		],
		json: [{ json: '{"fr-FR": {}}' }],
	},
});

const COMMON = {
	referenceKey: 'order-1',
	audience: 'unicast',
	userId: 'amzn1.ask.account.EXAMPLE',
	stage: 'live',
};

/** As the list of texts gives the last one; the first has the empty value. */
function lastText(fields: readonly EventField[]): string | undefined {
	const texts = fields.filter((field) => field.kind === 'text' && field.localizedAttribute);
	return texts.length > 1 ? texts.at(-1)?.name : texts[0] && '';
}

const eventNode = (name: string, resource: string, own: object, options: object): WorkflowNode => ({
	...event({}, { name }),
	parameters: { resource, operation: 'send', ...COMMON, ...own, options } as Json,
});

const dataStoreNode = (name: string, parameters: Json): WorkflowNode => ({
	...node(name, 'n8n-nodes-alexa.alexaDataStore', {
		resource: 'object',
		operation: 'upsert',
		...parameters,
		options: {
			concurrency: 3,
			keepTryingFor: { duration: { amount: 2, unit: 'minutes' } },
			recognizeValues: true,
			region: 'eu',
		},
	}),
});

/** Together they have each kind of field; test/engine/shownFields.test.mts asks n8n about all events. */
export const CHOSEN_EVENTS = [occasion, sportsEvent, trashCollectionAlert];

/** A node for some events, one for a message and two for the data store, in which every field has a value that is not its default. */
export const FILLED_NODES: WorkflowNode[] = [
	...CHOSEN_EVENTS.map(({ label, resource, fields }) => {
		const text = lastText(fields);
		const options = { ...OPTIONS, ...(text === undefined ? {} : languagesOf(text)) };
		return eventNode(label, resource, placedFields({ fields }, filled), options);
	}),
	eventNode(
		'Your Own Event',
		'custom',
		{ customName: 'A.B', customPayload: '{"a": 1}', customLocalizedAttributes: '[{"a": 1}]' },
		OPTIONS,
	),
	{
		// n8n finds a node by the first letters of its id, which comes from the name: not those of another node.
		...message({}, { name: 'Skill Message' }),
		parameters: {
			operation: 'send',
			userId: 'amzn1.ask.account.EXAMPLE',
			dataMode: 'json',
			data: '{"a": "b"}',
			options: {
				concurrency: 3,
				convertValues: false,
				expiresAfterSeconds: 120,
				region: 'eu',
				retryAmbiguous: true,
			},
		},
	},
	dataStoreNode('Tile', {
		title: 'Garage',
		text: 'The door is open',
		target: 'devices',
		deviceIds: 'amzn1.ask.device.ONE',
		additionalFields: {
			button: 'Close',
			color: '#ffffff',
			footer: '10:05',
			rows: { row: [{ label: 'Door', value: 'open' }], json: [{ json: '[{"label": "a"}]' }] },
		},
	}),
	dataStoreNode('Own Data', {
		contentMode: 'json',
		namespace: 'dashboard',
		key: 'status',
		contentJson: '{"a": 1}',
		userId: 'amzn1.ask.account.EXAMPLE',
	}),
];

/** What n8n saves of a node: what is a default is not kept. */
export const savedParameters = ({ parameters }: WorkflowNode): Json =>
	Object.fromEntries(
		Object.entries(parameters).filter(
			([name, value]) => name !== 'operation' && !(name === 'resource' && value === 'object'),
		),
	) as Json;

/** Another operation, which requires other fields, and then the first one again. */
export const otherOperationOf = (type: string): string[] =>
	type.endsWith('alexaDataStore') ? ['Delete', 'Create or Update'] : ['Check Setup', 'Send'];
