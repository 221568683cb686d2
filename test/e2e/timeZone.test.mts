import { beforeAll, describe, expect, it } from 'vitest';
import type { Credential, Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import { CHAIN_PATH } from '../../simulator/skill/signingAuthority.mts';
import { bytes, forge, genuineEnvelope } from '../receive/support/forge.mts';
import { makeIdentities, type Identities } from '../receive/support/identities.mts';
import { listen } from './support/listen.mts';
import {
	control,
	n8nDoes,
	newCredential,
	outputOf,
	rest,
	useRealN8n,
	userId,
} from './support/realN8n.mts';
import { executionsOf, post } from './support/skill.mts';
import { triggerUrl } from './support/triggerUrl.mts';
import { chain, event, manualTrigger, message, skillTrigger } from './support/workflow.mts';

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

const withZone = (timezone: string, startTime: string, credential: Credential) => ({
	...chain(
		`Time zone ${timezone}`,
		manualTrigger(),
		event(
			{
				event: 'AMAZON.MediaContent.Available',
				contentName: 'Film',
				startTime,
			},
			{ credential, settings: { onError: 'continueRegularOutput' } },
		),
	),
	settings: { executionOrder: 'v1', timezone },
});

async function runInZone(timezone: string, startTime: string): Promise<Json[]> {
	const credential = await newCredential();
	const saved = await rest.createWorkflow(withZone(timezone, startTime, credential));
	return outputOf(await rest.runWorkflow(saved.id, 'Manual Trigger'), 'Event');
}

describe.each(['"Europe/Berlin"', 'Pacific (UTC+00:00)'])(
	'after a workflow with the time zone %s has run,',
	(timezone) => {
		it.each<[string, string]>([
			['of another workflow', 'UTC'],
			...(n8nDoes('answersTriggersInAnyTimeZone')
				? [['of its own', timezone] as [string, string]]
				: []),
		])('a trigger %s takes what Alexa sends, and its workflow notifies', async (_whose, zone) => {
			const credential = await newCredential();
			const received = chain(
				`After ${timezone}`,
				skillTrigger(`after-zone-${timezone.length}-${zone.length}`),
				event({}, { credential }),
				message({ userId: userId('one') }, { credential }),
			);
			const workflow = await listen({
				...received,
				settings: { executionOrder: 'v1', timezone: zone },
			});
			await runInZone(timezone, '={{ "2030-05-14T10:00:00Z" }}');
			const { status, data } = await post(triggerUrl(rest, workflow), genuine());
			expect([status, data]).toEqual([200, { version: '1.0', response: {} }]);
			const [execution] = await executionsOf(workflow, 1);
			expect(outputOf(execution!, 'Event')).toMatchObject([{ accepted: true }]);
			expect(outputOf(execution!, 'Message')).toMatchObject([
				{ accepted: true, expiresAt: expect.stringMatching(/Z$/) as unknown },
			]);
		});

		it('a date that has an offset is sent', async () => {
			expect(await runInZone(timezone, '2030-05-14t12:00:00+02:00')).toMatchObject([
				{ accepted: true },
			]);
			const [sent] = control.requests({ service: 'proactiveEvents' });
			expect(sent?.body).toMatchObject({
				event: { payload: { availability: { startTime: '2030-05-14T10:00:00.000Z' } } },
			});
		});

		it('a date that has none is refused with the time zone as the reason', async () => {
			const [output] = await runInZone(timezone, '2030-05-14T12:00:00');
			expect(JSON.stringify(output)).toContain('which is not valid: change it under Timezone');
			expect(control.requests()).toEqual([]);
		});
	},
);

it('a date in small letters is taken', async () => {
	expect(await runInZone('UTC', '2027-07-01t12:00:00z')).toMatchObject([{ accepted: true }]);
	const [sent] = control.requests({ service: 'proactiveEvents' });
	expect(sent?.body).toMatchObject({
		event: { payload: { availability: { startTime: '2027-07-01T12:00:00.000Z' } } },
	});
});
