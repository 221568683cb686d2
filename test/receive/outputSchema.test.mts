import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { distJson } from '../engine/support/engine.mts';
import { bodyOf, GENUINE } from './support/genuine.mts';
import { useS3 } from './support/s3.mts';
import { receive } from './support/webhook.mts';

const s3 = useS3();

const { version, ...schema } = distJson('nodes/AlexaSkillTrigger/__schema__/v1.1.0.json') as {
	version: number;
	properties: object;
};
const validate = new Ajv({ allowUnionTypes: true }).compile({
	...schema,
	additionalProperties: false,
});

const FULL = { includeAccessToken: true, includeRequest: true, simplify: false };
const CASES = GENUINE.flatMap((genuine) => [
	{ ...genuine, output: 'simplified output', options: {} },
	{ ...genuine, output: 'full output', options: FULL },
]);

test.each(CASES)(
	'the $output of $title is as n8n shows it ahead',
	async ({ options, ...genuine }) => {
		const sent = s3.signed({ body: bodyOf(genuine) });
		const { items } = await receive(sent, { parameters: { options } });
		expect([validate(items?.[0]), validate.errors]).toEqual([true, null]);
		if (options !== FULL) expect(Object.keys(items![0]!).length).toBeLessThanOrEqual(10);
	},
);

test('the schema is of the version of the node', () => {
	expect(version).toBe(1);
});
