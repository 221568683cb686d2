import { beforeAll, expect, it } from 'vitest';
import type { Workflow } from '../../scripts/n8n/rest/n8nTypes.mts';
import {
	chain,
	event,
	manualTrigger,
	message,
	skillTrigger,
} from '../../scripts/n8n/rest/workflow.mts';
import { CHAIN_PATH } from '../../simulator/skill/signingAuthority.mts';
import { bytes, forge, genuineEnvelope } from '../receive/support/forge.mts';
import { makeIdentities, type Identities } from '../receive/support/identities.mts';
import { listen } from './support/listen.mts';
import { n8nDoes, newCredential, outputOf, rest, useRealN8n, userId } from './support/realN8n.mts';
import { executionsOf, post } from './support/skill.mts';
import { triggerUrl } from './support/triggerUrl.mts';

useRealN8n();

let identities: Identities;
beforeAll(async () => {
	identities = await makeIdentities();
});

/** Of the authority and at the address that n8n may know already. */
function genuine() {
	const { headers, body } = forge(identities, { body: bytes(genuineEnvelope()) });
	const url = new URL(CHAIN_PATH, headers.SignatureCertChainUrl).href;
	return { body, headers: { ...headers, SignatureCertChainUrl: url } };
}

/** n8n keeps it as it is, and luxon knows no such zone. */
const INVALID_ZONE = 'Pacific (UTC+00:00)';

const inZone = (workflow: Workflow, timezone: string) => ({
	...workflow,
	settings: { executionOrder: 'v1', timezone },
});

/** An expression sets the time zone of the whole process. */
async function runInInvalidZone(): Promise<void> {
	const credential = await newCredential();
	const running = chain(
		'Zone',
		manualTrigger(),
		event({ creatorName: '={{ "Max" }}' }, { credential }),
	);
	const { id } = await rest.createWorkflow(inZone(running, INVALID_ZONE));
	await rest.runWorkflow(id, 'Manual Trigger');
}

it.each<[whose: string, zone: string]>([
	['another workflow', 'UTC'],
	...(n8nDoes('answersTriggersInAnyTimeZone')
		? [['that workflow', INVALID_ZONE] as [string, string]]
		: []),
])(
	'after a workflow whose time zone is not valid, a trigger of %s takes what Alexa sends, and notifies',
	async (_whose, zone) => {
		const credential = await newCredential();
		const received = chain(
			'After it',
			skillTrigger(`after-zone-${zone.length}`),
			event({}, { credential }),
			message({ userId: userId('one') }, { credential }),
		);
		const workflow = await listen(inZone(received, zone));
		await runInInvalidZone();
		const { status, data } = await post(triggerUrl(rest, workflow), genuine());
		expect([status, data]).toEqual([200, { version: '1.0', response: {} }]);
		const [execution] = await executionsOf(workflow, 1);
		expect(outputOf(execution!, 'Event')).toMatchObject([{ accepted: true }]);
		expect(outputOf(execution!, 'Message')).toMatchObject([
			{ accepted: true, expiresAt: expect.stringMatching(/Z$/) as unknown },
		]);
	},
);
