import { expect, it } from 'vitest';
import { event } from '../../scripts/n8n/rest/workflow.mts';
import {
	control,
	execute,
	newCredential,
	outputOf,
	SECRETS,
	useRealN8n,
} from './support/realN8n.mts';

useRealN8n();

it('Check Setup finds the setup of events in order, by the names of Amazon, sends nothing and shows no secret', async () => {
	const credential = await newCredential();
	const check = event({ operation: 'checkSetup', creatorName: '' }, { credential });
	const execution = await execute('Check Setup', check);
	const report = outputOf(execution, 'Event');
	expect(report.map(({ check: name, result }) => [name, result])).toEqual([
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
	expect(report.find(({ check: name }) => name === 'Region and host')?.explanation).toBe(
		'Requests go to api.eu.amazonalexa.com for Europe and India (as set in the credential).',
	);
	expect(control.requests().map(({ service }) => service)).toEqual(['lwa']);
	expect(JSON.stringify(execution)).not.toMatch(SECRETS);
});
