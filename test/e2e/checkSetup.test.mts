import { describe, expect, it } from 'vitest';
import type { Credential, Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import {
	control,
	execute,
	n8nDoes,
	newCredential,
	newSkill,
	outputOf,
	rest,
	SECRETS,
	useRealN8n,
	users,
} from './support/realN8n.mts';
import { event, items, message } from './support/workflow.mts';
import { getCredentialData } from './support/restCalls.mts';

useRealN8n();

const operation = 'checkSetup';

const checkEvents = (credential: Credential, parameters: Json = {}) =>
	event({ operation, creatorName: '', ...parameters }, { credential });

async function reportOf(credential: Credential, parameters: Json = {}): Promise<Json[]> {
	const execution = await execute('Check Setup', checkEvents(credential, parameters));
	return outputOf(execution, 'Event');
}

const finding = (report: Json[], check: string) => report.find((entry) => entry.check === check);

const services = () => control.requests().map(({ service }) => service);

describe('Check Setup', () => {
	it('finds the set-up of events in order, by the names of Amazon, and sends nothing', async () => {
		const report = await reportOf(await newCredential());
		expect(report.map(({ check, result }) => [check, result]).slice(0, 8)).toEqual([
			['Token exchange', 'ok'],
			['Scope', 'ok'],
			['Region and host', 'ok'],
			['Stage', 'ok'],
			['Skill manifest', 'unknown'],
			['Clock difference', 'ok'],
			['Locales', 'ok'],
			['Audience', 'unknown'],
		]);
		expect(finding(report, 'Region and host')?.explanation).toBe(
			'Requests go to api.eu.amazonalexa.com for Europe and India (as set in the credential).',
		);
		expect(services()).toEqual(['lwa']);
	});

	it('finds the set-up of messages in order', async () => {
		const skill = newSkill({ scopes: ['alexa:skill_messaging'] });
		const credential = await newCredential({}, skill);
		const execution = await execute('Messages', message({ operation }, { credential }));
		const report = outputOf(execution, 'Message');
		expect(report.map(({ check, result }) => [check, result]).slice(0, 3)).toEqual([
			['Token exchange', 'ok'],
			['Scope', 'ok'],
			['Region and host', 'ok'],
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

	it('asks once for all items, and gives each its findings', async () => {
		const checking = checkEvents(await newCredential(), {
			audience: 'unicast',
			userId: '={{ $json.user }}',
		});
		const execution = await execute('Items', items(users(3)), checking);
		const report = outputOf(execution, 'Event');
		expect(report.filter(({ check }) => check === 'Audience')).toHaveLength(3);
		expect(services()).toEqual(['lwa']);
	});

	it.each([
		['a wrong secret', {}, { clientSecret: 'example-wrong' }, 'LWA_INVALID_CLIENT'],
		['an unentitled scope', { scopes: ['alexa:skill_messaging'] }, {}, 'LWA_INVALID_SCOPE'],
		['another product', { kind: 'foreign' as const }, {}, 'LWA_UNAUTHORIZED_CLIENT'],
	])('tells %s as a problem, and the execution succeeds', async (_title, skill, data, code) => {
		const credential = await newCredential(data, newSkill(skill));
		const execution = await execute('Refused', checkEvents(credential));
		expect(execution.status).toBe('success');
		expect(finding(outputOf(execution, 'Event'), 'Token exchange')).toMatchObject({
			result: 'problem',
			explanation: expect.stringContaining(`Code: ${code}.`),
		});
	});

	it('names the domains that n8n holds the exchange to; older ones do not', async () => {
		const limits = {
			allowedHttpRequestDomains: 'domains',
			allowedDomains: 'api.eu.amazonalexa.com',
		};
		const report = await reportOf(await newCredential(limits));
		const exchange = finding(report, 'Token exchange');
		const isNamed = String(exchange?.fix).includes('"Allowed HTTP Request Domains"');
		expect([exchange?.result, isNamed, services()]).toEqual(
			n8nDoes('holdsExchangesToDomains') ? ['problem', true, []] : ['ok', false, ['lwa']],
		);
	});
});
