import { describe, expect, it, test } from 'vitest';
import type {
	Credential,
	Execution,
	Json,
	WorkflowNode,
} from '../../scripts/n8n/rest/n8nTypes.mts';
import { waitFor } from '../../scripts/n8n/rest/waitFor.mts';
import type { ClientSettings } from '../../simulator/index.mts';
import {
	control,
	execute,
	newCredential,
	newSkill,
	outputOf,
	rest,
	useRealN8n,
	userId,
	users,
} from './support/realN8n.mts';
import { storedData, storedRow } from './support/storedCredential.mts';
import {
	chain,
	items,
	manualTrigger,
	message,
	node,
	type NodeOptions,
	unicast,
} from './support/workflow.mts';
import { updateCredential } from './support/restCalls.mts';

useRealN8n();

const SKILLS = 20;
const ITEMS = 100;

const BY_ITEM = {
	clientId: '={{ $json.skill.id }}',
	clientSecret: '={{ $json.skill.secret }}',
	region: '={{ $json.region }}',
};

const newSkills = (count: number): ClientSettings[] =>
	Array.from({ length: count }, (_, index) =>
		newSkill({ clientSecret: `example-secret-${index}` }),
	);

const itemOf = ({ clientId, clientSecret }: ClientSettings, name: string): Json => ({
	skill: { id: clientId, secret: clientSecret },
	region: 'eu',
	user: userId(name),
});

/** Each user id tells the skill that it belongs to. */
const itemsOver = (skills: ClientSettings[], count: number) =>
	items(
		Array.from({ length: count }, (_, index) => {
			const number = index % skills.length;
			return itemOf(skills[number] as ClientSettings, `skill${number}-${index}`);
		}),
	);

/** For each token that was sent, the skills whose users it was sent for. */
function skillsByToken(service: 'proactiveEvents' | 'skillMessaging'): string[] {
	const found = new Map<string, Set<string>>();
	for (const { tokenFingerprint = 'none', userId: user = '' } of control.requests({ service })) {
		const skill = /skill\d+/.exec(user)?.[0] ?? 'none';
		found.set(tokenFingerprint, (found.get(tokenFingerprint) ?? new Set()).add(skill));
	}
	return Array.from(found.values(), (skills) => [...skills].join(' and ')).sort();
}

test.each<[string, 'proactiveEvents' | 'skillMessaging', (more: NodeOptions) => WorkflowNode]>([
	['Event', 'proactiveEvents', (more) => unicast({}, more)],
	['Message', 'skillMessaging', (more) => message({ userId: '={{ $json.user }}' }, more)],
])(
	`%s: ${ITEMS} items over ${SKILLS} skills of one credential → each with the token of its skill`,
	async (name, service, nodeWith) => {
		const skills = newSkills(SKILLS);
		const credential = await newCredential(BY_ITEM);
		const before = await storedRow(credential);
		const sending = nodeWith({ credential });
		const execution = await execute('Many skills', itemsOver(skills, ITEMS), sending);
		expect(outputOf(execution, name).filter(({ accepted }) => accepted)).toHaveLength(ITEMS);
		expect(skillsByToken(service)).toEqual(
			Array.from({ length: SKILLS }, (_, index) => `skill${index}`).sort(),
		);
		expect(control.requests({ service: 'lwa' })).toHaveLength(SKILLS);
		expect(await storedRow(credential)).toEqual(before);
	},
);

describe('the stored credential is what the user saved', () => {
	/** An expression on a variable of n8n's own, the same for all items. */
	const FIXED = { region: '={{ "e" + "u" }}' };

	/** Runs everything that asks for a token. */
	async function useEverywhere(credential: Credential): Promise<Execution[]> {
		control.setTokenLifetime(2);
		control.addFault({ match: { service: 'proactiveEvents' }, delayMs: 400, times: Infinity });
		const sending = unicast({ options: { concurrency: 2 } }, { credential });
		const check = { ...sending, parameters: { ...sending.parameters, operation: 'checkSetup' } };
		return [
			await execute('Renewals', items(users(16)), sending),
			await execute('Check Setup', items(users(2)), check),
			await execute('HTTP Request', httpRequest(credential)),
		];
	}

	const httpRequest = (credential: Credential) =>
		node(
			'HTTP Request',
			'n8n-nodes-base.httpRequest',
			{
				method: 'POST',
				url: `https://api.eu.amazonalexa.com/v1/skillmessages/users/${encodeURIComponent(userId('a'))}`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'alexaLwaApi',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '{"data":{"a":"b"},"expiresAfterSeconds":3600}',
				options: { response: { response: { neverError: true } } },
			},
			{ typeVersion: 4.2, credential },
		);

	it('after runs with renewals, Check Setup and the HTTP Request node, expressions included', async () => {
		const skill = newSkill();
		const { clientId, clientSecret } = skill;
		const credential = await newCredential(
			{ ...FIXED, clientId: `={{ "${clientId}" }}`, clientSecret: `={{ "${clientSecret}" }}` },
			skill,
		);
		const before = await storedRow(credential);
		const executions = await useEverywhere(credential);
		expect(executions.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
		expect(control.requests({ service: 'lwa' }).length).toBeGreaterThan(3);
		expect(await storedRow(credential)).toEqual(before);
		const after = await storedData(credential);
		expect(after).toMatchObject({ ...FIXED, clientSecret: `={{ "${clientSecret}" }}` });
		expect(JSON.stringify(after)).not.toMatch(/Atc\|/);
	});

	it('after a secret was rotated during a run: the new secret stays, and the next run uses it', async () => {
		const skill = newSkill();
		const credential = await newCredential({}, skill);
		control.addFault({ match: { service: 'proactiveEvents' }, delayMs: 400, times: Infinity });
		const sending = unicast({ options: { concurrency: 2 } }, { credential });
		const workflow = chain('Rotated', manualTrigger(), items(users(16)), sending);
		const { id } = await rest.createWorkflow(workflow);
		const running = rest.runWorkflow(id, 'Manual Trigger');
		const isSending = async () => control.requests({ service: 'proactiveEvents' }).length > 0;
		await waitFor(isSending, { what: 'nothing was sent', timeoutMs: 20_000 });
		const rotated = { clientSecret: 'example-secret-rotated' };
		control.setClients([{ ...skill, ...rotated }]);
		await updateCredential(rest, { ...credential, data: { ...credential.data, ...rotated } });
		expect((await running).status).toBe('success');
		expect((await rest.runWorkflow(id, 'Manual Trigger')).status).toBe('success');
		expect(await storedData(credential)).toMatchObject(rotated);
	});
});
