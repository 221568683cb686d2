import { describe, expect, it } from 'vitest';
import { answer, deliverTo, failureOf, noAnswer, PAGE } from '../support/delivery.mts';

describe('409 for an event', () => {
	it('with a derived id is a success of an earlier run', async () => {
		const { outcome } = await deliverTo([answer(409)], { isDuplicateSuccess: true });
		expect(outcome).toMatchObject({ ok: true, duplicate: true, statusCode: 409, attempts: 1 });
	});

	it.each([
		['500', answer(500)],
		['a page', PAGE],
		['a lost connection', noAnswer('connectionLost')],
		['a timeout', noAnswer('timeout')],
	])(
		"with one's own id is a success after %s, for which Amazon may have taken it",
		async (_title, first) => {
			const { outcome } = await deliverTo([first, answer(409)], { isDuplicateSuccess: false });
			expect(outcome).toMatchObject({ ok: true, duplicate: true, attempts: 2 });
		},
	);

	it('stays a success where a clear refusal came in between', async () => {
		const answers = [answer(500), answer(429), answer(409)];
		expect((await deliverTo(answers, { isDuplicateSuccess: false })).outcome).toMatchObject({
			duplicate: true,
		});
	});

	it.each([
		['429', answer(429)],
		['503', answer(503)],
		['a refused connection', noAnswer('notSent')],
	])("with one's own id is a failure after %s, when nothing was taken", async (_title, first) => {
		const run = await deliverTo([first, answer(409)], { isDuplicateSuccess: false });
		expect(failureOf(run).code).toBe('DUPLICATE_REFERENCE_ID');
	});
});
