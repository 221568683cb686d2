import type { INodeType } from 'n8n-workflow';
import { exampleClient } from '../../../simulator/index.mts';
import { CredentialStore } from '../../../test/engine/support/credentialStore.mts';
import { proactiveEvent, skillMessage } from '../../../test/engine/support/engine.mts';
import { noOp } from '../../../test/engine/support/helperNodes.mts';
import { run, type RunNode } from '../../../test/engine/support/run.mts';
import { serveJobs } from '../bench/serveJobs.mts';
import type { EngineAnswer, EngineJob, LoadedNode, Mode } from './engineJob.mts';
import { HeapWatch } from './heapWatch.mts';

const USER = '={{ $json.user }}';

const NODES: Record<LoadedNode, { type: INodeType; node: RunNode }> = {
	noOp: { type: noOp, node: { type: 'noOp' } },
	event: {
		type: proactiveEvent,
		node: {
			type: 'alexaProactiveEvent',
			parameters: {
				event: 'AMAZON.MessageAlert.Activated',
				creatorName: 'Garage door sensor',
				audience: 'unicast',
				userId: USER,
			},
		},
	},
	message: {
		type: skillMessage,
		node: {
			type: 'alexaSkillMessage',
			parameters: { userId: USER, dataMode: 'json', data: '{"door": "open"}' },
		},
	},
};

const ON_ERROR = {
	stop: 'stopWorkflow',
	continue: 'continueRegularOutput',
	errorOutput: 'continueErrorOutput',
} as const satisfies Record<Mode, string>;

serveJobs<EngineJob, EngineAnswer>(async (job) => {
	const store = new CredentialStore({
		clientId: exampleClient.clientId,
		clientSecret: exampleClient.clientSecret,
		region: 'na',
		endpoints: 'custom',
		tokenUrl: `${job.url}/auth/o2/token`,
		apiBaseUrl: `${job.url}/{region}`,
	} as never);
	const { node } = NODES[job.node];
	const nodes = [{ ...node, onError: ON_ERROR[job.mode] }];
	await run({ store, items: usersOf(job, job.warmUpItems), nodes });
	const watch = new HeapWatch(job.heap);
	const durations = timeEachRun(NODES[job.node].type, watch);
	const result = await run({ store, items: usersOf(job, job.items), nodes, executionId: '2' });
	const peakBytes = watch.stop();
	if (result.error) throw result.error;
	const sent = result.output().filter(({ json }) => json.error === undefined).length;
	const items = result.output().length + result.output(undefined, 1).length;
	return { durationMs: durations[0] ?? NaN, baseBytes: watch.base, peakBytes, items, sent };
});

/** User ids of real customers are some 230 characters. */
const USER_ID_START = `amzn1.ask.account.${'LOAD'.repeat(50)}`;

const usersOf = ({ invalidEvery }: EngineJob, count: number) =>
	Array.from({ length: count }, (_, index) => ({
		user: invalidEvery > 0 && index % invalidEvery === 0 ? '' : `${USER_ID_START}${index}`,
	}));

/** Also looks at the heap as the node starts and ends, which no timer would meet. */
function timeEachRun(type: INodeType, watch: HeapWatch): number[] {
	const durations: number[] = [];
	const { execute } = type;
	type.execute = async function () {
		watch.look();
		const startedMs = performance.now();
		const output = (await execute?.call(this)) ?? null;
		durations.push(performance.now() - startedMs);
		watch.look();
		return output;
	};
	return durations;
}
