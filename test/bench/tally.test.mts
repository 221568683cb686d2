import { expect, test } from 'vitest';
import { doubledIn, ofBatch, tallyOf } from '../../scripts/measure/queue/tally.mts';

const event = (batch: string, userId: string, status: number | 'reset' = 202) => ({
	service: 'proactiveEvents' as const,
	path: '/v1/proactiveEvents/stages/development',
	status,
	userId,
	body: { event: { payload: { messageGroup: { creator: { name: batch } } } } },
});

const message = (batch: string, user: string, status = 202) => ({
	service: 'skillMessaging' as const,
	path: `/v1/skillmessages/users/${encodeURIComponent(user)}`,
	status,
	body: { data: { batch } },
});

test('the same user in two batches is two notifications', () => {
	const tally = tallyOf([event('1', 'a'), event('2', 'a')]);
	expect([tally.acceptedByUser.size, doubledIn(tally)]).toEqual([2, 0]);
});

test('a user who was accepted twice in one batch is doubled', () => {
	const tally = tallyOf([event('1', 'a'), event('1', 'b'), event('1', 'a')]);
	expect([tally.accepted, tally.acceptedByUser.size, doubledIn(tally)]).toEqual([3, 2, 1]);
});

test('what Amazon knows already is a duplicate and not accepted', () => {
	const tally = tallyOf([event('1', 'a'), event('1', 'a', 409)]);
	expect(tally).toMatchObject({ accepted: 1, duplicates: 1, others: [] });
});

test('every other answer is kept', () => {
	expect(tallyOf([event('1', 'a', 503), event('1', 'a', 'reset')]).others).toEqual([503, 'reset']);
});

test('a message is counted by the user of its path', () => {
	const tally = tallyOf([message('1', 'a/+'), message('1', 'b'), message('1', 'a/+')]);
	expect([...tally.acceptedByUser]).toEqual([
		['1 a/+', 2],
		['1 b', 1],
	]);
});

test('a batch is not mistaken for one whose name begins like it', () => {
	const requests = [event('1', 'a'), event('10', 'a'), message('1', 'b')];
	expect(ofBatch(requests, '1')).toEqual([requests[0], requests[2]]);
});

test('a request for a token is of no batch', () => {
	const token = { service: 'lwa' as const, path: '/auth/o2/token', status: 200, body: {} };
	expect(ofBatch([token, event('1', 'a')], '1')).toHaveLength(1);
});
