import { describe, expect, it } from 'vitest';
import type { Credential, Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import {
	control,
	execute,
	newCredential,
	newSkill,
	outputOf,
	rest,
	SECRETS,
	useRealN8n,
	userId,
} from './support/realN8n.mts';
import { event, message } from './support/workflow.mts';
import { getCredentialData } from './support/restCalls.mts';

useRealN8n();

const operation = 'checkSetup';

const checkEvents = (credential: Credential, parameters: Json = {}) =>
	event({ operation, ...parameters, creatorName: '' }, { credential });

async function reportOf(credential: Credential, parameters: Json = {}): Promise<Json[]> {
	const execution = await execute('Check Setup', checkEvents(credential, parameters));
	return outputOf(execution, 'Event');
}

const finding = (report: Json[], check: string) => report.find((entry) => entry.check === check);

const services = () => control.requests().map(({ service }) => service);

describe('Check Setup', () => {
	it('finds the set-up of events in order, by the names of Amazon, and sends nothing', async () => {
		const report = await reportOf(await newCredential());
		expect(report.map(({ check, result }) => [check, result])).toEqual([
			['Checklist', 'unknown'],
			['Skill manifest', 'unknown'],
			['Audience', 'unknown'],
			['Token exchange', 'ok'],
			['Scope', 'ok'],
			['Region and host', 'ok'],
			['Stage', 'ok'],
			['Clock difference', 'ok'],
			['Locales', 'ok'],
		]);
		expect(finding(report, 'Region and host')?.explanation).toBe(
			'Requests go to api.eu.amazonalexa.com for Europe and India (as set in the credential).',
		);
		expect(services()).toEqual(['lwa']);
	});

	it('finds the set-up of messages in order', async () => {
		const skill = newSkill({ scopes: ['alexa:skill_messaging'] });
		const credential = await newCredential({}, skill);
		const execution = await execute(
			'Messages',
			message({ operation, userId: userId('one') }, { credential }),
		);
		const report = outputOf(execution, 'Message');
		expect(report.map(({ check, result }) => [check, result])).toEqual([
			['Checklist', 'unknown'],
			['Skill manifest', 'unknown'],
			['User ID', 'unknown'],
			['Token exchange', 'ok'],
			['Scope', 'ok'],
			['Region and host', 'ok'],
			['Clock difference', 'ok'],
		]);
		expect(services()).toEqual(['lwa']);
	});

	it('stores no token and shows no secret', async () => {
		const credential = await newCredential();
		const before = await getCredentialData(rest, credential.id);
		const execution = await execute('Secrets', checkEvents(credential));
		expect(await getCredentialData(rest, credential.id)).toEqual(before);
		expect(JSON.stringify(execution)).not.toMatch(SECRETS);
		// a token that had been stored would be used by this
		await execute('Send', event({}, { credential }));
		expect(services()).toEqual(['lwa', 'lwa', 'proactiveEvents']);
	});
});
