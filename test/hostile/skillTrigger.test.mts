import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REFUSALS } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { distJson, forgetRequests } from '../engine/support/engine.mts';
import { forge, newPath, type Forged } from '../receive/support/forge.mts';
import { useS3 } from '../receive/support/s3.mts';
import { type Received, receive } from '../receive/support/webhook.mts';
import { changedSince, sharedProperties } from './support/prototypes.mts';
import { rawBody } from './support/rawBodies.mts';
import { RUNS, settingsFor } from './support/settings.mts';

const s3 = useS3();
const before = sharedProperties();
const path = newPath();

const schema = distJson('nodes/AlexaSkillTrigger/__schema__/v1.1.0.json') as object;
// n8n's "version" is no keyword of JSON Schema
const validate = new Ajv({ strict: false }).compile(schema);

const OPTIONS = { includeAccessToken: true, includeRequest: true, simplify: false };

const send = (sent: Forged) => receive(sent, { parameters: { options: OPTIONS } });

function expectRefusal({ status, answer, items, log }: Received): void {
	const { code = '' } = answer as { code?: string };
	expect([status, items, code in REFUSALS]).toEqual([400, undefined, true]);
	expect(log).toEqual([expect.stringContaining(` ${code}, `)]);
}

const expectStart = ({ status, items = [] }: Received): void =>
	expect([status, items.length, validate(items[0]), validate.errors]).toEqual([200, 1, true, null]);

const expectRepeat = ({ status, items }: Received): void =>
	expect([status, items]).toEqual([200, undefined]);

test('a signed request of any content starts the workflow once with an output as promised, or is refused', async () => {
	s3.signed({ file: { path } });
	let started = 0;
	await fc.assert(
		fc.asyncProperty(rawBody, async (body) => {
			forgetRequests();
			const request = forge(s3.identities, { body, file: { path } });
			const received = await send(request);
			if (received.status === 200) {
				started++;
				expectStart(received);
				expectRepeat(await send(request));
			} else {
				expectRefusal(received);
			}
			expect(changedSince(before)).toEqual([]);
		}),
		settingsFor(RUNS),
	);
	expect(started).toBeGreaterThan(RUNS / 10);
	expect(started).toBeLessThan(RUNS * 0.9);
});
