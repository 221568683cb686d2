import { describe, expect, it } from 'vitest';
import type { Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import type { EventDefinition } from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { placedFields } from '../contract/support/placedFields.mts';
import { EXAMPLE_INPUTS } from '../contract/support/exampleInputs.mts';
import { withPlainTimes } from '../contract/support/plainTimes.mts';
import { readJsonFile } from '../contract/support/schemas.mts';
import {
	control,
	execute,
	newCredential,
	outputOf,
	useRealN8n,
	userId,
} from './support/realN8n.mts';
import { event, message } from './support/workflow.mts';

useRealN8n();

const requestLines = () =>
	control.requests().map(({ method, host, path, status }) => `${method} ${host}${path} ${status}`);

/** What to fill in for the example request of an event. */
const exampleParameters = (name: string): Json => {
	const {
		fields,
		audience,
		userId: user,
		translations,
		...options
	} = EXAMPLE_INPUTS[name] ?? {
		fields: {},
	};
	const isCollection = typeof translations === 'object' && 'translation' in (translations ?? {});
	const event = EVENTS.find((each) => each.name === name) as EventDefinition;
	return {
		resource: event.resource,
		...placedFields(event, ({ name: field }) => fields[field]),
		...(audience === undefined ? {} : { audience, userId: user }),
		options: {
			timestamp: '2030-05-14T10:00:00.000Z',
			expiryTime: '2030-05-15T09:00:00Z',
			...options,
			...(translations === undefined
				? {}
				: { translations: isCollection ? translations : { json: [{ json: translations }] } }),
		},
	} as Json;
};

describe.each(Object.keys(EXAMPLE_INPUTS))('%s', (name) => {
	it('arrives as in the example of the contract', async () => {
		const credential = await newCredential();
		const execution = await execute(name, event(exampleParameters(name), { credential }));
		expect(outputOf(execution, 'Event')).toMatchObject([{ accepted: true, event: name }]);
		const [sent] = control.requests({ service: 'proactiveEvents' });
		const example = readJsonFile(`examples/requests/${name}.json`);
		expect(withPlainTimes(sent?.body)).toEqual(withPlainTimes(example));
	});
});

describe('a skill message', () => {
	it('arrives with its data', async () => {
		const credential = await newCredential();
		const data = { entry: [{ key: 'a', value: 'b' }] };
		const parameters = {
			userId: userId('one'),
			dataMode: 'fields',
			data,
			options: { expiresAfterSeconds: 90 },
		};
		const execution = await execute('Message', message(parameters, { credential }));
		expect(outputOf(execution, 'Message')).toMatchObject([{ accepted: true }]);
		const [sent] = control.requests({ service: 'skillMessaging' });
		expect(sent?.body).toEqual({ data: { a: 'b' }, expiresAfterSeconds: 90 });
	});
});

describe('the addresses', () => {
	it.each([
		['na', 'api.amazonalexa.com'],
		['eu', 'api.eu.amazonalexa.com'],
		['fe', 'api.fe.amazonalexa.com'],
	])('of the region %s are those of %s', async (region, host) => {
		const credential = await newCredential({ region });
		await execute(
			`Region ${region}`,
			event({ stage: 'live' }, { credential }),
			message({ userId: userId('one') }, { credential }),
		);
		expect(requestLines()).toEqual([
			'POST api.amazon.com/auth/o2/token 200',
			`POST ${host}/v1/proactiveEvents 202`,
			'POST api.amazon.com/auth/o2/token 200',
			`POST ${host}/v1/skillmessages/users/${encodeURIComponent(userId('one'))} 202`,
		]);
	});
});

describe('the operations', () => {
	const own = { options: { referenceId: 'score~1' } };

	it('Send or Update replaces what is pending', async () => {
		const credential = await newCredential();
		await execute('Send', event({ ...own, messageCount: 1 }, { credential }));
		await execute(
			'Update',
			event({ ...own, messageCount: 2, operation: 'update' }, { credential }),
		);
		expect(control.pending()).toMatchObject([
			{ referenceId: 'score~1', event: { payload: { messageGroup: { count: 2 } } } },
		]);
	});

	it('Preview sends nothing, and asks for no token', async () => {
		const credential = await newCredential();
		const execution = await execute('Preview', event({ operation: 'preview' }, { credential }));
		expect(outputOf(execution, 'Event')).toMatchObject([{ valid: true }]);
		expect(control.requests()).toEqual([]);
	});
});
