import { beforeAll, describe, expect, test } from 'vitest';
import { REFUSALS } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { FORGERIES } from './forgeries/index.mts';
import { makeIdentities, type Identities } from './support/identities.mts';
import { useS3 } from './support/s3.mts';
import { serveFiles } from './support/serveFiles.mts';
import { receive } from './support/webhook.mts';

const s3 = useS3();
let identities: Identities;
beforeAll(async () => {
	identities = await makeIdentities();
});

describe.each(Object.entries(FORGERIES))('a forged or damaged %s', (_part, forgeries) => {
	test.each(forgeries)('$title is refused as $code', async ({ code, make }) => {
		const forged = make(identities);
		serveFiles(s3.control, forged.files);
		const { status, answer, items, log } = await receive(forged);
		expect([status, items, answer]).toEqual([
			400,
			undefined,
			{ code, message: `Refused: ${REFUSALS[code]}` },
		]);
		expect(log).toEqual([expect.stringContaining(`refused a request: ${code}, `)]);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});
});
