import { describe, expect, test } from 'vitest';
import { EMPTY_RESPONSE } from '../../nodes/shared/alexa/skillRequest/response.ts';
import { bodyOf, GENUINE } from './support/genuine.mts';
import { useS3 } from './support/s3.mts';
import { receive } from './support/webhook.mts';

const s3 = useS3();

const started = { status: 200, answer: EMPTY_RESPONSE, items: [expect.anything()], log: [] };

describe('starts the workflow for what Alexa sends', () => {
	test.each(GENUINE)('$title', async (genuine) => {
		expect(await receive(s3.signed({ body: bodyOf(genuine) }))).toMatchObject(started);
	});
});

describe('takes certificates in every form that Amazon may serve', () => {
	test.each(['genuine', 'withRoot', 'underRoot', 'unordered', 'likeAmazons'] as const)(
		'%s',
		async (name) => {
			expect(await receive(s3.signed({ identity: s3.identities[name] }))).toMatchObject(started);
		},
	);
});
