import { describe, expect, it } from 'vitest';
import type { Service } from '../../../nodes/shared/alexa/amazon/services.ts';
import { checkClockSkew } from '../../../nodes/shared/alexa/setupReport/clockSkew.ts';
import type { TrialExchange } from '../../../nodes/shared/alexa/setupReport/trialExchange.ts';
import { customCredential, granted, refused, runSetup } from '../support/check.mts';

const AGAIN = 'Run this again after you have fixed the other findings.';

const DATE = 'Tue, 14 May 2030 10:00:00 GMT';
/** The middle of the second that the header stands for. */
const DATE_MS = Date.UTC(2030, 4, 14, 10) + 500;

const answer = (
	aheadSeconds: number,
	{ date = DATE as unknown, tookMs = 200 } = {},
): NonNullable<TrialExchange['response']> => {
	const middleMs = DATE_MS + aheadSeconds * 1000;
	return {
		headers: { date },
		sentAtMs: middleMs - tookMs / 2,
		answeredAtMs: middleMs + tookMs / 2,
	};
};

const check = (aheadSeconds: number, service: Service = 'proactiveEvents', options = {}) =>
	checkClockSkew(runSetup({ ...granted(''), response: answer(aheadSeconds, options) }, service));

describe('the check of the clock', () => {
	it.each<[Service, number, string, string]>([
		['proactiveEvents', 0, 'ok', 'agrees with'],
		['proactiveEvents', 1, 'ok', 'agrees with'],
		['proactiveEvents', -1, 'ok', 'agrees with'],
		['proactiveEvents', 5, 'ok', '5 seconds ahead of'],
		['proactiveEvents', -59, 'ok', '59 seconds behind'],
		['proactiveEvents', 60, 'problem', '60 seconds ahead of'],
		['proactiveEvents', -60, 'problem', 'expire that much earlier or later than you set'],
		['proactiveEvents', -7200, 'problem', 'about 120 minutes behind'],
		['skillMessaging', 59, 'ok', 'That is close enough'],
		['skillMessaging', -60, 'problem', 'Tokens may expire before they are renewed'],
	])('of %s, %i seconds ahead', (service, seconds, result, words) => {
		expect(check(seconds, service)).toMatchObject({
			check: 'Clock difference',
			result,
			explanation: expect.stringContaining(words),
		});
	});

	it('takes the middle between request and answer for the time of the header', () => {
		expect(check(0, 'proactiveEvents', { tookMs: 9000 })).toMatchObject({
			result: 'ok',
			explanation: expect.stringContaining("agrees with Amazon's (give or take 5 seconds)"),
		});
	});

	it.each(['soon', 1905069600, null])('is unknown with a Date header of %j', (date) => {
		expect(check(0, 'proactiveEvents', { date })).toMatchObject({
			result: 'unknown',
			fix: expect.stringContaining('that the clock'),
		});
	});

	it('is unknown without a Date header', () => {
		const { sentAtMs, answeredAtMs } = answer(0);
		const exchange = { ...granted(''), response: { headers: {}, sentAtMs, answeredAtMs } };
		expect(checkClockSkew(runSetup(exchange))).toMatchObject({
			result: 'unknown',
			fix: expect.stringContaining('that the clock'),
		});
	});

	it.each([
		['nothing answered', runSetup(refused('LWA_UNAVAILABLE'))],
		['nothing was asked', runSetup()],
	])('is unknown where %s', (_title, run) => {
		expect(checkClockSkew(run)).toMatchObject({ result: 'unknown', fix: AGAIN });
	});

	it('is made also by the answer that refuses the secret', () => {
		const run = runSetup({ ...refused('LWA_INVALID_CLIENT'), response: answer(600) });
		expect(checkClockSkew(run)).toMatchObject({ result: 'problem' });
	});

	it('does not take a custom token URL for Amazon', () => {
		const exchange = { ...granted(''), response: answer(0) };
		const run = runSetup(exchange, 'proactiveEvents', customCredential());
		expect(checkClockSkew(run).explanation).toContain('that of the custom Token URL');
	});
});
