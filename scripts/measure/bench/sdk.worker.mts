import { DefaultApiClient } from 'ask-sdk-core';
import { services } from 'ask-sdk-model';
import { exampleClient } from '../../../simulator/index.mts';
import { eventBodies } from '../lib/n8n/eventBodies.js';
import { serveJobs } from '../lib/serveJobs.mts';

const { ProactiveEventsServiceClient } = services.proactiveEvents;
type EventBody = services.proactiveEvents.CreateProactiveEventRequest;

export interface SdkJob {
	url: string;
	items: number;
	atOnce: number;
}

/** Keeps its token from one job to the next. */
let client: InstanceType<typeof ProactiveEventsServiceClient> | undefined;

/** Gives the milliseconds from the first call to the last answer. */
serveJobs<SdkJob, number>(async ({ url, items, atOnce }) => {
	const { clientId, clientSecret } = exampleClient;
	client ??= new ProactiveEventsServiceClient(
		{ apiClient: new DefaultApiClient(), apiEndpoint: `${url}/na`, authorizationValue: '' },
		{ clientId, clientSecret, authEndpoint: url },
	);
	const bodies = eventBodies(items);
	let next = 0;
	const sendInTurn = async () => {
		while (next < items)
			await client?.createProactiveEvent(bodies[next++] as EventBody, 'DEVELOPMENT');
	};
	const startedMs = performance.now();
	await Promise.all(Array.from({ length: atOnce }, sendInTurn));
	return performance.now() - startedMs;
});
