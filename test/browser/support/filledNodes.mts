import type { EventField } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { EVENTS } from '../../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import type { Json, WorkflowNode } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { event, message } from '../../e2e/support/workflow.mts';

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

const valuesOf = (fields: readonly EventField[]) =>
	Object.fromEntries(fields.map((field) => [field.name, filled(field)]));

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

const LANGUAGES = {
	locales: ['en-US', 'de-DE'],
	translations: {
		translation: [{ locale: 'de-DE', attribute: '', text: 'Wetterdienst' }],
		json: [{ json: '{"de-DE": {}}' }],
	},
};

const COMMON = {
	referenceKey: 'order-1',
	audience: 'unicast',
	userId: 'amzn1.ask.account.EXAMPLE',
	stage: 'live',
};

const eventParameters = (fields: readonly EventField[]) => {
	const optional = fields.filter(({ required }) => !required);
	const together = optional.filter((field) => field.together);
	const additionalFields = {
		...valuesOf(optional.filter((field) => !field.together)),
		...(together.length > 0 && { scored: { values: valuesOf(together) } }),
	};
	return {
		...valuesOf(fields.filter(({ required }) => required)),
		...(optional.length > 0 && { additionalFields }),
	};
};

const hasTexts = (fields: readonly EventField[]) =>
	fields.some((field) => field.kind === 'text' && field.localizedAttribute);

const eventNode = (resource: string, own: object, options: object): WorkflowNode => {
	const node = event({});
	return {
		...node,
		parameters: { resource, operation: 'send', ...COMMON, ...own, options } as Json,
	};
};

interface FilledNode {
	title: string;
	node: WorkflowNode;
	/** To choose one after another. */
	operations: string[];
}

const EVENT_OPERATIONS = ['Send or Update', 'Preview', 'Check Setup', 'Send'];

/** A node for each event and one for a message, in which every field has a value that is not its default. */
export const FILLED_NODES: FilledNode[] = [
	...EVENTS.map(({ label, resource, fields }) => ({
		title: label,
		node: eventNode(resource, eventParameters(fields), {
			...OPTIONS,
			...(hasTexts(fields) && LANGUAGES),
		}),
		operations: EVENT_OPERATIONS,
	})),
	{
		title: 'Your Own Event',
		node: eventNode(
			'custom',
			{ customName: 'A.B', customPayload: '{"a": 1}', customLocalizedAttributes: '[]' },
			OPTIONS,
		),
		operations: EVENT_OPERATIONS,
	},
	{
		title: 'a skill message',
		node: {
			...message({}),
			parameters: {
				operation: 'send',
				userId: 'amzn1.ask.account.EXAMPLE',
				dataMode: 'fields',
				data: { entry: [{ key: 'a', value: 'b' }] },
				options: {
					concurrency: 3,
					convertValues: false,
					expiresAfterSeconds: 120,
					region: 'eu',
					retryAmbiguous: true,
				},
			},
		},
		operations: ['Check Setup', 'Send'],
	},
];
