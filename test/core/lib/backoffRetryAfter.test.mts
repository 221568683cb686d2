import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { retryAfterMs } from '../../../nodes/shared/alexa/lib/backoff.ts';

const NOW_MS = Date.UTC(2030, 4, 14, 10);

describe('a Retry-After header', () => {
	it.each<[string, unknown, number]>([
		['seconds', '5', 5000],
		['nothing', '0', 0],
		['a fraction of a second', '0.5', 500],
		['a fraction of two digits', '1.25', 1250],
		['seconds as a number', 5, 5000],
		['seconds with spaces', ' 5 ', 5000],
		['the first of several', ['5', '9'], 5000],
		['a long time', '86400', 86_400_000],
		['a date', 'Tue, 14 May 2030 10:00:30 GMT', 30_000],
		['a date as it was once written', 'Tuesday, 14-May-30 10:00:30 GMT', 30_000],
		['a date in the past', 'Tue, 14 May 2030 09:00:00 GMT', 0],
	])('may be %s', (_title, header, delayMs) => {
		expect(retryAfterMs(header, NOW_MS)).toBe(delayMs);
	});

	it('that names no zone means GMT, wherever n8n runs', () => {
		vi.stubEnv('TZ', 'Asia/Tokyo');
		onTestFinished(() => void vi.unstubAllEnvs());
		expect(retryAfterMs('Tue May 14 10:00:30 2030', NOW_MS)).toBe(30_000);
	});

	it.each<[string, unknown]>([
		['missing', undefined],
		['empty', ''],
		['negative', '-5'],
		['a word', 'later'],
		['a number with its unit', '5 s'],
		['a word with a number, which some read as a date', 'soon 5'],
		['endless', 'Infinity'],
		['an object', { seconds: 5 }],
	])('is none when it is %s', (_title, header) => {
		expect(retryAfterMs(header, NOW_MS)).toBeUndefined();
	});

	it('of more digits than a number can hold is still a number', () => {
		expect(retryAfterMs('9'.repeat(400), NOW_MS) ?? 0).toSatisfy(Number.isFinite);
	});
});
