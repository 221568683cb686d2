import { expect, it } from 'vitest';
import { waitFor } from '../../../scripts/n8n/rest/waitFor.mts';
import { announced, importExample, publish, publishExample, refusal } from '../support/example.mts';
import { control, rest, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const MATCH = { matchId: 'final/2030', homeTeam: 'Harriers', awayTeam: 'Rovers' };

const FIRST = { ...MATCH, homeScore: 1, awayScore: 0, scoringTeam: 'Harriers' };
const SECOND = { ...MATCH, homeScore: 1, awayScore: 1, scoringTeam: 'Rovers' };

const ALEXA_NODES = ['Announce the First Score', 'Replace the Pending Score'];

const score = (home: number, away: number) => ({
	payload: {
		sportsEvent: {
			homeTeamStatistic: { team: { name: 'Harriers' }, score: home },
			awayTeamStatistic: { team: { name: 'Rovers' }, score: away },
		},
	},
});

it('each later score replaces the one that is pending', async () => {
	const call = await publishExample('score-updates');
	expect(await call(FIRST)).toMatchObject({ status: 200, data: { notified: true } });
	expect(announced()).toMatchObject([score(1, 0)]);
	expect(await call(SECOND)).toMatchObject({ status: 200, data: { notified: true } });
	expect(announced()).toMatchObject([score(1, 1)]);
});

it('the first score is sent, a later one updates', async () => {
	const workflow = await importExample('score-updates');
	const call = await publish(workflow);
	await call(FIRST);
	await call(SECOND);
	const executions = await waitFor(
		async () => {
			const found = await rest.getExecutions(workflow.id);
			return found.length === 2 && found;
		},
		{ what: 'n8n did not store both executions', timeoutMs: 30_000 },
	);
	const ran: string[] = [];
	for (const { id } of executions.reverse()) {
		const { data } = await rest.waitForExecution(id);
		ran.push(...Object.keys(data.resultData.runData).filter((name) => ALEXA_NODES.includes(name)));
	}
	expect(ran).toEqual(ALEXA_NODES);
});

it.each([
	['in another script', ['決勝', '予選']],
	['with other signs', ['a/b', 'a.b', 'a b', 'a~b', 'a%b', 'a-b', 'a~2Fb']],
	['as numbers', [0, 1]],
	['that differ at their ends', [1, 2].map((end) => 'x'.repeat(200) + String(end))],
])('matches with ids %s do not replace one another', async (_name, ids) => {
	const call = await publishExample('score-updates');
	for (const matchId of ids)
		expect(await call({ ...FIRST, matchId })).toMatchObject({ status: 200 });
	const referenceIds = announced().map(({ referenceId }) => referenceId);
	expect([referenceIds.length, new Set(referenceIds).size]).toEqual([ids.length, ids.length]);
});

it('a score that was heard cannot be replaced: 409', async () => {
	const call = await publishExample('score-updates');
	await call(FIRST);
	control.markRead('multicast:na:development', String(announced()[0]?.referenceId));
	expect(await call(SECOND)).toMatchObject({
		status: 409,
		data: { notified: false, code: 'DUPLICATE_REFERENCE_ID' },
	});
});

it.each([
	['no match', { ...FIRST, matchId: undefined }],
	['an empty match', { ...FIRST, matchId: '' }],
	['a match that is neither text nor number', { ...FIRST, matchId: {} }],
	['no team', { ...FIRST, homeTeam: undefined }],
	['no score', { ...FIRST, awayScore: undefined }],
	['a score that is no number', { ...FIRST, homeScore: 'one' }],
	['a negative score', { ...FIRST, homeScore: -1 }],
	['half a score', { ...FIRST, homeScore: 0.5 }],
	['a third team that scores', { ...FIRST, scoringTeam: 'Wanderers' }],
	['nothing', undefined],
])('%s is answered with 400 and what to send', async (_name, body) => {
	const call = await publishExample('score-updates');
	expect(await call(body)).toEqual(refusal('Send a matchId'));
	expect(control.requests()).toEqual([]);
});

it('points that are no number are answered with 400 and the field to correct', async () => {
	const call = await publishExample('score-updates');
	const { status, data } = await call({ ...FIRST, points: 'two' });
	expect([status, JSON.stringify(data)]).toEqual([400, expect.stringContaining('Score Earned')]);
});
