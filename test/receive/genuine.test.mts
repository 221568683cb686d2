import { beforeAll, describe, expect, test } from 'vitest';
import { EMPTY_RESPONSE } from '../../nodes/shared/alexa/skillRequest/response.ts';
import { forge } from './support/forge.mts';
import { bodyOf, GENUINE } from './support/genuine.mts';
import { makeIdentities, type Identities } from './support/identities.mts';
import { useS3 } from './support/s3.mts';
import { serveFiles } from './support/serveFiles.mts';
import { receive } from './support/webhook.mts';

const s3 = useS3();
let identities: Identities;
beforeAll(async () => {
	identities = await makeIdentities();
});

const send = async (changes: Parameters<typeof forge>[1]) => {
	const sent = forge(identities, changes);
	serveFiles(s3.control, sent.files);
	return await receive(sent);
};

const started = { status: 200, answer: EMPTY_RESPONSE, items: [expect.anything()], log: [] };

describe('starts the workflow for what Alexa sends', () => {
	test.each(GENUINE)('$title', async (genuine) => {
		expect(await send({ body: bodyOf(genuine) })).toMatchObject(started);
	});
});

describe('takes certificates in every form that Amazon may serve', () => {
	test.each(['genuine', 'withRoot', 'underRoot', 'unordered', 'likeAmazons'] as const)(
		'%s',
		async (name) => {
			expect(await send({ identity: identities[name] })).toMatchObject(started);
		},
	);
});
