import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Refusal } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import type { Result } from '../../nodes/shared/alexa/lib/result.ts';
import { clock, dist, resetProcess } from '../engine/support/engine.mts';

const { downloadBy } = dist('nodes/AlexaSkillTrigger/certificates.js') as {
	downloadBy: (context: unknown) => (url: string) => Promise<Result<string, Refusal>>;
};

const KB = 1024;

/** In pieces, as they come through the network. */
const bytes = (count: number) =>
	Readable.from(
		(function* () {
			for (let left = count; left > 0; left -= KB) yield Buffer.alloc(Math.min(left, KB), 'a');
		})(),
	);

const never = new Promise<never>(() => undefined);

/** Never ends by itself. */
const silent = () => new Readable({ read: () => undefined });

beforeEach(() => resetProcess());

async function download(statusCode: number, body: Readable) {
	const options: unknown[] = [];
	const helpers = {
		httpRequest: async (asked: unknown) => {
			options.push(asked);
			return { statusCode, body };
		},
	};
	const file = await downloadBy({ helpers })('https://s3.amazonaws.com/echo.api/a.pem');
	return { outcome: file.ok ? file.value.length : file.error.code, options };
}

describe('a download of certificates', () => {
	test('asks for the address without redirects, within five seconds', async () => {
		const { options } = await download(200, bytes(1));
		expect(options).toEqual([
			expect.objectContaining({
				url: 'https://s3.amazonaws.com/echo.api/a.pem',
				disableFollowRedirect: true,
				timeout: 5000,
			}),
		]);
	});

	test.each([
		[64 * KB, 64 * KB],
		[64 * KB + 1, 'CERTIFICATE_TOO_LARGE'],
	])('of %i bytes: %s', async (count, expected) => {
		expect((await download(200, bytes(count))).outcome).toBe(expected);
	});

	test.each([201, 304, 500])('answered with %i fails', async (status) => {
		expect((await download(status, bytes(1))).outcome).toBe('CERTIFICATE_DOWNLOAD_FAILED');
	});

	test.each<[string, number, () => Readable, Promise<void>]>([
		['too large', 200, () => bytes(65 * KB), never],
		['not wanted', 404, () => bytes(1), never],
		['late', 200, silent, Promise.resolve()],
	])('lets go of a body that is %s', async (_title, status, make, timeOver) => {
		clock.sleep = () => timeOver;
		const body = make();
		await download(status, body);
		expect(body.destroyed).toBe(true);
	});

	test('has five seconds for the headers and the body together', async () => {
		const waits: number[] = [];
		let nowMs = 0;
		clock.now = () => (nowMs += 1500);
		clock.sleep = async (delayMs) => void waits.push(delayMs);
		await download(200, silent());
		expect(waits).toEqual([3500]);
	});
});
