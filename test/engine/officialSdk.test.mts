import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { event, useAmazon } from './support/amazon.mts';
import { run } from './support/run.mts';

const require = createRequire(import.meta.url);
const { services } = require('ask-sdk-model') as typeof import('ask-sdk-model');
const { DefaultApiClient } = require('ask-sdk-core') as typeof import('ask-sdk-core');

const { amazon, credential, sent } = useAmazon();

const configuration = () =>
	[
		{ apiClient: new DefaultApiClient(), apiEndpoint: `${amazon.url}/na`, authorizationValue: '' },
		{
			clientId: exampleClient.clientId,
			clientSecret: exampleClient.clientSecret,
			authEndpoint: amazon.url,
		},
	] as const;

/** From Amazon's guide to the SDK: a snow storm, told by "Foo", to everyone, on the development stage. */
test("the event of Amazon's SDK guide is sent as the SDK sends it", async () => {
	const timestamp = new Date().toISOString();
	const expiryTime = new Date(Date.now() + 3_600_000).toISOString();
	const [api, auth] = configuration();
	const client = new services.proactiveEvents.ProactiveEventsServiceClient(api, auth);
	await client.createProactiveEvent(
		{
			timestamp,
			referenceId: 'unique~id~of~this~event',
			expiryTime,
			event: {
				name: 'AMAZON.WeatherAlert.Activated',
				payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'SNOW_STORM' } },
			},
			localizedAttributes: [{ locale: 'en-US', source: 'Foo' }],
			relevantAudience: { type: 'Multicast', payload: {} },
		} as never,
		'DEVELOPMENT',
	);
	const [theirs] = sent();
	amazon.control.reset();
	await run({
		store: credential(),
		nodes: [
			event({
				resource: 'weatherAlert',
				alertType: 'SNOW_STORM',
				additionalFields: { source: 'Foo' },
				options: {
					locales: ['en-US'],
					timestamp,
					expiryTime,
					referenceId: 'unique~id~of~this~event',
				},
			}),
		],
	});
	const [ours] = sent();
	expect(theirs?.status).toBe(202);
	expect(ours?.body).toEqual(theirs?.body);
	expect(ours?.path).toBe(theirs?.path);
});
