import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Chain } from '../../../../nodes/shared/alexa/skillRequest/verify/certificateChain.ts';
import { refuse } from '../../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import {
	verifyRequest,
	type VerifyTools,
} from '../../../../nodes/shared/alexa/skillRequest/verify/verifyRequest.ts';

const SKILL_ID = 'amzn1.ask.skill.mine';
const NOW_MS = Date.parse('2030-05-14T10:00:00Z');
const SETTINGS = { skillIds: [SKILL_ID], acceptMissingSkillId: false, toleranceSeconds: 150 };

const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [amazons, newer, forgers] = [keys(), keys(), keys()];
const chainOf = ({ publicKey }: { publicKey: KeyObject }) => [{ publicKey }] as unknown as Chain;

const envelope = {
	version: '1.0',
	context: { System: { application: { applicationId: SKILL_ID } } },
	request: { type: 'LaunchRequest', requestId: 'a', timestamp: '2030-05-14T09:59:00Z' },
};

interface Sent {
	body?: string;
	signedBy?: KeyObject;
	headers?: Record<string, string>;
	tools?: Partial<VerifyTools>;
}

/** What the verification comes to, and for which addresses certificates were asked for. */
async function verify({ body, signedBy, headers, tools }: Sent) {
	const rawBody = Buffer.from(body ?? JSON.stringify(envelope));
	const signature = sign('RSA-SHA256', rawBody, signedBy ?? amazons.privateKey);
	const asked: string[] = [];
	const url = 'https://s3.amazonaws.com/echo.api/cert.pem';
	const result = await verifyRequest(
		{
			headers: {
				signaturecertchainurl: url,
				'signature-256': signature.toString('base64'),
				...headers,
			},
			rawBody,
		},
		SETTINGS,
		{
			now: () => NOW_MS,
			certificates: async (address) => {
				asked.push(address);
				return { ok: true, value: chainOf(amazons) };
			},
			successor: async () => undefined,
			...tools,
		},
	);
	return { result, asked: asked.length };
}

describe('a request', () => {
	test('that Alexa has signed gets in, with its moment and its skill', async () => {
		expect((await verify({})).result).toMatchObject({
			ok: true,
			value: { type: 'LaunchRequest', skillId: SKILL_ID, sentAtMs: NOW_MS - 60_000 },
		});
	});

	test('that is signed with the certificate that replaced a known one gets in', async () => {
		const successor = async () => chainOf(newer);
		const { result } = await verify({ signedBy: newer.privateKey, tools: { successor } });
		expect(result.ok).toBe(true);
	});

	test.each<[string, Partial<VerifyTools>]>([
		['the certificate alone', {}],
		['its successor', { successor: async () => chainOf(newer) }],
	])('that somebody else has signed does not fit %s', async (_title, tools) => {
		const { result } = await verify({ signedBy: forgers.privateKey, tools });
		expect(result).toEqual({ ok: false, error: { code: 'SIGNATURE_WRONG' } });
	});

	test('whose certificate is refused is refused for that', async () => {
		const certificates = async () => refuse('CERTIFICATE_EXPIRED');
		const { result } = await verify({ tools: { certificates } });
		expect(result).toEqual({ ok: false, error: { code: 'CERTIFICATE_EXPIRED' } });
	});
});

const changed = (text: string, by: string) => ({
	body: JSON.stringify(envelope).replace(text, by),
});

describe('no certificate is asked for', () => {
	test.each<[string, Sent]>([
		['SIGNATURE_MISSING', { headers: { 'signature-256': '' } }],
		['BODY_UNREADABLE', { body: '{' }],
		['TIMESTAMP_TOO_OLD', changed('2030-05-14', '2030-05-12')],
		['SKILL_ID_DIFFERENT', changed('skill.mine', 'skill.other')],
	])('where it is refused anyway: %s', async (code, sent) => {
		expect(await verify(sent)).toMatchObject({ result: { ok: false, error: { code } }, asked: 0 });
	});
});
