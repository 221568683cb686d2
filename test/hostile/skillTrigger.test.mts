import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { REFUSALS } from '../../nodes/shared/alexa/receive/refusal.ts';
import { forge, newPath, type Forged } from '../receive/support/forge.mts';
import { makeIdentities, type Identities } from '../receive/support/identities.mts';
import { serveFiles, useS3 } from '../receive/support/s3.mts';
import { type Received, receive } from '../receive/support/webhook.mts';
import { sharedProperties } from './support/prototypes.mts';
import { rawBody } from './support/rawBodies.mts';
import { rawHeaders } from './support/rawHeaders.mts';
import { RUNS, settingsFor } from './support/settings.mts';

const s3 = useS3();
const before = sharedProperties();
const path = newPath();
let identities: Identities;
beforeAll(async () => {
	identities = await makeIdentities();
});

const SCHEMA = '../../dist/nodes/AlexaSkillTrigger/__schema__/v1.1.0.json';
const schema = JSON.parse(readFileSync(new URL(SCHEMA, import.meta.url), 'utf8')) as object;
// n8n's "version" is no keyword of JSON Schema
const validate = new Ajv({ strict: false }).compile(schema);

/** Far longer than a request ever takes. */
const HANG_MS = 10_000;

async function send(sent: Forged): Promise<Received> {
	let timer: NodeJS.Timeout | undefined;
	const hang = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error('The trigger hangs.')), HANG_MS);
	});
	const received = await Promise.race([receive(sent, { parameters: { options: OPTIONS } }), hang]);
	clearTimeout(timer);
	return received;
}

const OPTIONS = { includeAccessToken: true, includeRequest: true };

const isRefusal = ({ status, answer, items, log }: Received) => {
	const { code = '' } = answer as { code?: string };
	return status === 400 && items === undefined && code in REFUSALS && log.length === 1;
};

test('a signed request of any content starts the workflow with an output as promised, or is refused', async () => {
	serveFiles(s3.control, forge(identities, { file: { path } }).files);
	const tally = { started: 0, refused: 0, repeated: 0 };
	await fc.assert(
		fc.asyncProperty(rawBody, async (body) => {
			const received = await send(forge(identities, { body, file: { path } }));
			if (received.items) {
				tally.started++;
				expect([received.status, validate(received.items[0]), validate.errors]).toEqual([
					200,
					true,
					null,
				]);
			} else if (received.status === 200) tally.repeated++;
			else {
				tally.refused++;
				expect(isRefusal(received)).toBe(true);
			}
			expect(sharedProperties()).toEqual(before);
		}),
		settingsFor(1),
	);
	expect(tally.started).toBeGreaterThan(RUNS / 10);
	expect(tally.refused).toBeGreaterThan(RUNS / 10);
	console.log(`${RUNS} signed requests: ${JSON.stringify(tally)}`);
});

test('nothing starts the workflow that is not signed as it is', async () => {
	serveFiles(s3.control, forge(identities, { file: { path } }).files);
	await fc.assert(
		fc.asyncProperty(rawBody, rawBody, rawHeaders, async (signed, body, headers) => {
			fc.pre(!signed.equals(body) || Object.keys(headers).some((name) => name !== 'Signature'));
			expect(
				isRefusal(await send(forge(identities, { signed, body, headers, file: { path } }))),
			).toBe(true);
		}),
		{ ...settingsFor(1), numRuns: Math.ceil(RUNS / 2) },
	);
});
