import { DefaultApiClient } from 'ask-sdk-core';
import { services } from 'ask-sdk-model';
import { eventBodies } from './event.mts';
import { inParallel } from './inParallel.mts';
import type { PlainAnswer, PlainJob } from './plainJob.mts';
import { serveJobs } from './serveJobs.mts';

const { ProactiveEventsServiceClient } = services.proactiveEvents;
type Client = InstanceType<typeof ProactiveEventsServiceClient>;
type EventBody = services.proactiveEvents.CreateProactiveEventRequest;

/** One for each skill, because the SDK keeps its token in the client. */
const clients = new Map<string, Client>();

serveJobs<PlainJob, PlainAnswer>(async (job) => {
	const client = clientOf(job);
	const bodies = eventBodies(job.count) as EventBody[];
	const startedMs = performance.now();
	await inParallel(bodies, job.atOnce, (body) => client.createProactiveEvent(body, 'DEVELOPMENT'));
	return { durationMs: performance.now() - startedMs };
});

function clientOf({ url, clientId, clientSecret }: PlainJob): Client {
	const known = clients.get(clientId);
	if (known) return known;
	const client = new ProactiveEventsServiceClient(
		{ apiClient: new DefaultApiClient(), apiEndpoint: `${url}/na`, authorizationValue: '' },
		{ clientId, clientSecret, authEndpoint: url },
	);
	clients.set(clientId, client);
	return client;
}
