import { expect, it } from 'vitest';
import { announced, importExample, publish, publishExample } from '../support/example.mts';
import { control, rest, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const MATCH = { matchId: 'final/2030', homeTeam: 'Harriers', awayTeam: 'Rovers' };

const FIRST = { ...MATCH, homeScore: 1, awayScore: 0, scoringTeam: 'Harriers' };
const SECOND = { ...MATCH, homeScore: 1, awayScore: 1, scoringTeam: 'Rovers' };

const pendingScores = () =>
	announced().map(({ referenceId, payload }) => ({ referenceId, payload }));

const score = (home: number, away: number) => ({
	referenceId: 'score~final~2030',
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
	expect(pendingScores()).toMatchObject([score(1, 0)]);
	expect(await call(SECOND)).toMatchObject({ status: 200, data: { notified: true } });
	expect(pendingScores()).toMatchObject([score(1, 1)]);
});

it('the first score is sent, a later one updates', async () => {
	const workflow = await importExample('score-updates');
	const call = await publish(workflow);
	const nodes: string[] = [];
	for (const body of [FIRST, SECOND]) {
		await call(body);
		const [latest] = await rest.getExecutions(workflow.id);
		const { data } = await rest.waitForExecution(String(latest?.id));
		nodes.push(...Object.keys(data.resultData.runData).filter((name) => name.endsWith(' Score')));
	}
	expect(nodes).toEqual([
		'Read the Score',
		'Announce the First Score',
		'Read the Score',
		'Replace the Pending Score',
	]);
});

it('matches do not replace one another, also without an id', async () => {
	const call = await publishExample('score-updates');
	await call({ ...FIRST, matchId: undefined });
	await call({ ...FIRST, matchId: undefined, homeTeam: 'Wanderers' });
	expect(announced()).toHaveLength(2);
});

it('a score that was heard cannot be replaced: 409', async () => {
	const call = await publishExample('score-updates');
	await call(FIRST);
	control.markRead('multicast:na:development', 'score~final~2030');
	expect(await call(SECOND)).toMatchObject({
		status: 409,
		data: { notified: false, code: 'DUPLICATE_REFERENCE_ID' },
	});
});

it.each([
	['missing teams', { matchId: 1, homeScore: 1 }, 'Home Team Name'],
	['a score that is no number', { ...FIRST, homeScore: 'one' }, 'Home Team Score'],
])('%s: 400 and the field to correct', async (_name, body, field) => {
	const call = await publishExample('score-updates');
	const { status, data } = await call(body);
	expect([status, JSON.stringify(data)]).toEqual([400, expect.stringContaining(field)]);
});
