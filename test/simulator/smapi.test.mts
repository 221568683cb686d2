import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSmapi, type Smapi } from '../../simulator/smapi/smapi.mts';

const TOKEN = 'Atza|simulated';
const VENDOR = 'M1SIMULATED';

let smapi: Smapi;
beforeAll(async () => {
	smapi = await startSmapi({ accessToken: TOKEN, vendorId: VENDOR });
});
afterAll(() => smapi.close());

const call = (method: string, path: string, body?: unknown, authorization = TOKEN) =>
	fetch(new URL(path, smapi.url), {
		method,
		headers: { authorization },
		...(body !== undefined && { body: JSON.stringify(body) }),
	});

async function upload(content: Buffer): Promise<string> {
	const created = await call('POST', '/v1/skills/uploads');
	const { uploadUrl } = (await created.json()) as { uploadUrl: string };
	expect((await fetch(uploadUrl, { method: 'PUT', body: new Uint8Array(content) })).status).toBe(
		200,
	);
	return uploadUrl;
}

describe('refused', () => {
	const SOMEWHERE = 'http://127.0.0.1/upload/nothing';
	test.each([
		['a wrong token', 401, 'POST', '/v1/skills/uploads', undefined, 'Atza|other'],
		['another vendor', 403, 'POST', '/v1/skills/imports', { vendorId: 'M2', location: SOMEWHERE }],
		[
			'a location without a package',
			400,
			'POST',
			'/v1/skills/imports',
			{ vendorId: VENDOR, location: SOMEWHERE },
		],
		['a skill that does not exist', 404, 'POST', '/v1/skills/x/imports', { location: SOMEWHERE }],
		['an import that does not exist', 404, 'GET', '/v1/skills/imports/x'],
		['the credentials of a skill that does not exist', 404, 'GET', '/v1/skills/x/credentials'],
		['an upload to a place that does not exist', 403, 'PUT', '/upload/x', {}],
	])('%s: %i', async (_what, status, method, path, body?: unknown, token?: string) => {
		const answer = await call(method, path, body, token);
		expect(answer.status).toBe(status);
		expect(await answer.json()).toEqual({ message: expect.any(String) as unknown });
	});
});

test.each([
	['what is no archive', Buffer.from('skill'), 'This is no zip archive.'],
	['an empty archive', emptyZip(), 'skill.json is missing, or it has no manifest.'],
])('the import of %s fails and says why', async (_what, content, message) => {
	const location = await upload(content);
	const started = await call('POST', '/v1/skills/imports', { vendorId: VENDOR, location });
	expect(started.status).toBe(202);
	const status = await call('GET', started.headers.get('location') ?? '');
	expect(await status.json()).toMatchObject({ status: 'FAILED', errors: [{ message }] });
});

/** Only the record that every archive ends with. */
function emptyZip(): Buffer {
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	return end;
}
