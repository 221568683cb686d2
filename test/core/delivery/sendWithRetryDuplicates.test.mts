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

	it('with a key is accepted after a timeout, for which Amazon may have taken it', async () => {
		const answers = [noAnswer('timeout'), answer(409)];
		const { outcome } = await deliverTo(answers, { onDuplicate: 'notSent' });
		expect(outcome).toMatchObject({ ok: true, accepted: true, duplicate: true });
	});

	it.each([
		['500', answer(500)],
		['a page', PAGE],
		['a lost connection', noAnswer('connectionLost')],
		['a timeout', noAnswer('timeout')],
	])(
		"with one's own id is a success after %s, for which Amazon may have taken it",
		async (_title, first) => {
			const { outcome } = await deliverTo([first, answer(409)], { onDuplicate: 'failure' });
			expect(outcome).toMatchObject({ ok: true, duplicate: true, attempts: 2 });
		},
	);

	it('stays a success where a clear refusal came in between', async () => {
		const answers = [answer(500), answer(429), answer(409)];
		expect((await deliverTo(answers, { onDuplicate: 'failure' })).outcome).toMatchObject({
			duplicate: true,
		});
	});

	it.each([
		['429', answer(429)],
		['503', answer(503)],
		['a refused connection', noAnswer('notSent')],
	])("with one's own id is a failure after %s, when nothing was taken", async (_title, first) => {
		const run = await deliverTo([first, answer(409)], { onDuplicate: 'failure' });
		expect(failureOf(run).code).toBe('DUPLICATE_REFERENCE_ID');
	});
});
