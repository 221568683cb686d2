import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { FORGERIES } from './forgeries/index.mts';
import { useS3 } from './support/s3.mts';
import { receive } from './support/webhook.mts';

const s3 = useS3();

describe.each(Object.entries(FORGERIES))('a forged or damaged %s', (_part, forgeries) => {
	test.each(forgeries)('$title is refused as $code', async ({ code, make }) => {
		const forged = s3.serve(make(s3.identities));
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
