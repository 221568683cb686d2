import { describe, expect, it } from 'vitest';
import { answer, deliverTo, failureOf, noAnswer, PAGE } from '../support/delivery.mts';

describe('409 for an event', () => {
	it('with the default id is accepted: an earlier run has sent the same', async () => {
		const { outcome } = await deliverTo([answer(409)], { onDuplicate: 'sent' });
		expect(outcome).toMatchObject({ ok: true, accepted: true, duplicate: true, statusCode: 409 });
	});

	it('with a key is not accepted and no failure: the earlier text may be another', async () => {
		const { outcome, tokens } = await deliverTo([answer(409)], { onDuplicate: 'notSent' });
		expect(outcome).toMatchObject({ ok: true, accepted: false, duplicate: true, attempts: 1 });
		expect(tokens.accepted).toEqual([]);
	});

	it('with a key is not accepted after a timeout either: what Amazon has may be older', async () => {
		const answers = [noAnswer('timeout'), answer(409)];
		const { outcome } = await deliverTo(answers, { onDuplicate: 'notSent' });
		expect(outcome).toMatchObject({ ok: true, accepted: false, duplicate: true });
	});

	it.each([
		['500', answer(500)],
		['a page', PAGE],
		['a lost connection', noAnswer('connectionLost')],
		['a timeout', noAnswer('timeout')],
	])(
		'with an id of your own is a failure after %s, which says that Amazon may have it',
		async (_title, first) => {
			const run = await deliverTo([first, answer(409)], { onDuplicate: 'failure' });
			expect(failureOf(run)).toMatchObject({
				code: 'DUPLICATE_REFERENCE_ID',
				description: expect.stringContaining('so Amazon may have accepted it'),
			});
		},
	);

	it.each([
		['429', answer(429)],
		['503', answer(503)],
		['a refused connection', noAnswer('notSent')],
	])(
		'with an id of your own is a failure after %s, when nothing was taken',
		async (_title, first) => {
			const run = await deliverTo([first, answer(409)], { onDuplicate: 'failure' });
			expect(failureOf(run).code).toBe('DUPLICATE_REFERENCE_ID');
			expect(failureOf(run).description).not.toContain('may have accepted it');
		},
	);
});
