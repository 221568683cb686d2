import { expect, it } from 'vitest';
import type { Credential, Execution, Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import { items, unicast } from '../../scripts/n8n/rest/workflow.mts';
import { databaseRows } from './support/database.mts';
import { httpRequest } from './support/httpRequest.mts';
import {
	control,
	execute,
	newCredential,
	newSkill,
	real,
	rest,
	useRealN8n,
	userId,
	users,
} from './support/realN8n.mts';
import { testCredential } from './support/restCalls.mts';

useRealN8n();

const ANY_STATUS = { options: { response: { response: { neverError: true } } } };

/** Runs everything that asks for a token. */
async function useEverywhere(credential: Credential): Promise<Execution[]> {
	control.setTokenLifetime(2);
	control.addFault({ match: { service: 'proactiveEvents' }, delayMs: 400, times: Infinity });
	await testCredential(rest, credential);
	const sending = unicast({ options: { concurrency: 2 } }, { credential });
	const check = { ...sending, parameters: { ...sending.parameters, operation: 'checkSetup' } };
	return [
		await execute('Renewals', items(users(16)), sending),
		await execute('Check Setup', items(users(2)), check),
		await execute('HTTP Request', httpRequest(credential, userId('a'), { parameters: ANY_STATUS })),
	];
}

/** As it is, encrypted: it changes whenever n8n stores something in it. */
async function storedRow(credential: Credential): Promise<Json | undefined> {
	const { credentials_entity: rows = [] } = await databaseRows(real);
	return rows.find(({ id }) => id === credential.id);
}

it('the stored credential is what the user saved, expressions included, after its test, renewals, Check Setup and the HTTP Request node', async () => {
	const skill = newSkill();
	const { clientId, clientSecret } = skill;
	const byExpression = {
		region: '={{ "e" + "u" }}',
		clientId: `={{ "${clientId}" }}`,
		clientSecret: `={{ "${clientSecret}" }}`,
	};
	const credential = await newCredential(byExpression, skill);
	const before = await storedRow(credential);
	expect(before).toMatchObject({ id: credential.id });
	const executions = await useEverywhere(credential);
	expect(executions.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
	expect(control.requests({ service: 'lwa' }).length).toBeGreaterThan(3);
	expect(await storedRow(credential)).toEqual(before);
});
