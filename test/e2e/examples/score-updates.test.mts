import { expect, it } from 'vitest';
import { announced, publishExample } from '../support/example.mts';
import { control, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const MATCH = { matchId: 'final/2030', homeTeam: 'Harriers', awayTeam: 'Rovers' };

const FIRST = { ...MATCH, homeScore: 1, awayScore: 0, scoringTeam: 'Harriers' };
const SECOND = { ...MATCH, homeScore: 1, awayScore: 1, scoringTeam: 'Rovers' };

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

it('matches with other ids do not replace one another, whatever their script, signs and length', async () => {
	const call = await publishExample('score-updates');
	const long = 'x'.repeat(200);
	const ids = ['決勝', 'a/b', 'a~2Fb', `${long}1`, `${long}2`];
	for (const matchId of ids)
		expect(await call({ ...FIRST, matchId })).toMatchObject({ status: 200 });
	const referenceIds = announced().map(({ referenceId }) => referenceId);
	expect(new Set(referenceIds).size).toBe(ids.length);
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
