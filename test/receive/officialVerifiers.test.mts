import { beforeAll, describe, expect, test } from 'vitest';
import { signingAuthority } from '../../simulator/skill/signingAuthority.mts';
import { FORGERIES } from './forgeries/index.mts';
import { bodyOf, GENUINE } from './support/genuine.mts';
import { officialVerifiers, type OfficialVerifiers } from './support/officialVerifiers.mts';
import { useS3 } from './support/s3.mts';
import { receive } from './support/webhook.mts';

const s3 = useS3();
let official: OfficialVerifiers;
beforeAll(async () => {
	const { rootPem } = await signingAuthority();
	official = await officialVerifiers(s3.port, s3.authority, rootPem);
});

const NAMES = ['ask-sdk-express-adapter', 'alexa-verifier'] as const;
const CORPUS_TIMEOUT_MS = 120_000;

describe.each(NAMES)('%s', (name) => {
	test.each(GENUINE.filter(({ onlyHere, ageSeconds = 0 }) => !onlyHere && ageSeconds <= 150))(
		'accepts $title, too',
		async (genuine) => {
			const sent = s3.signed({ body: bodyOf(genuine) });
			expect(await official[name](sent)).toBeUndefined();
		},
	);
});

/** docs/internals/verifiers.md shows the file: `npx vitest run --project other-verifiers -u`, then `npm run docs`, after a change. */
test(
	'who accepts which forged request is what the documentation says',
	async () => {
		const verdicts: Array<Record<string, string | boolean>> = [];
		for (const [part, forgeries] of Object.entries(FORGERIES)) {
			for (const { title, code, make } of forgeries) {
				const forged = s3.serve(make(s3.identities));
				const { items } = await receive(forged);
				const accepted = await Promise.all(
					NAMES.map(async (name) => [name, (await official[name](forged)) === undefined]),
				);
				verdicts.push({
					part,
					title,
					code,
					'n8n-nodes-alexa': items !== undefined,
					...(Object.fromEntries(accepted) as Record<string, boolean>),
				});
				s3.control.reset();
			}
		}
		await expect(`${JSON.stringify(verdicts, null, '\t')}\n`).toMatchFileSnapshot(
			'../../docs/measurements/verdicts.json',
		);
	},
	CORPUS_TIMEOUT_MS,
);
