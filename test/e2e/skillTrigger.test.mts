import { describe, expect, it, beforeAll } from 'vitest';
import type { Workflow } from '../../scripts/n8n/rest/n8nTypes.mts';
import { chain, code, skillTrigger } from '../../scripts/n8n/rest/workflow.mts';
import { CHAIN_PATH } from '../../simulator/skill/signingAuthority.mts';
import { FORGERIES, type Forgery } from '../receive/forgeries/index.mts';
import { bytes, forge, genuineEnvelope, LAUNCH, type Forged } from '../receive/support/forge.mts';
import { makeIdentities, type Identities } from '../receive/support/identities.mts';
import { serveFiles } from '../receive/support/serveFiles.mts';
import { listen } from './support/listen.mts';
import { control, n8nDoes, outputOf, real, rest, useRealN8n } from './support/realN8n.mts';
import { executionsOf, post } from './support/skill.mts';
import { triggerUrl } from './support/triggerUrl.mts';

useRealN8n();

const EMPTY = { version: '1.0', response: {} };

let identities: Identities;
beforeAll(async () => {
	identities = await makeIdentities();
});

/** Of the authority and at the address that n8n knows already: it downloads ten others a minute at most. */
function atKnownAddress({ files, headers, ...forged }: Forged): Forged {
	const [file] = files;
	const isOrdinary =
		file?.body === identities.genuine.chain &&
		file.path.startsWith('/echo.api/') &&
		file.status === undefined;
	if (!isOrdinary || file.delayMs !== undefined) return { files, headers, ...forged };
	const url = headers.SignatureCertChainUrl?.replace(file.path, CHAIN_PATH);
	return {
		...forged,
		files: [],
		headers: { ...headers, ...(url && { SignatureCertChainUrl: url }) },
	};
}

const signed = (body: Buffer) => atKnownAddress(forge(identities, { body }));

const receiving = (path: string, parameters = {}): Workflow =>
	chain(path, skillTrigger(path, parameters), code('Last', 'return $input.all();'));

it('what Alexa sends starts the workflow, and is answered as Alexa needs it', async () => {
	const workflow = await listen(receiving('genuine'));
	const sent = signed(bytes(genuineEnvelope()));
	const { headers, text } = await post(triggerUrl(rest, workflow), sent);
	expect([text, headers]).toEqual([
		JSON.stringify(EMPTY),
		expect.objectContaining({
			'content-type': expect.stringMatching(/^application\/json/) as unknown,
			'cache-control': 'no-transform',
		}),
	]);
	expect(headers).not.toHaveProperty('content-encoding');
	const [execution] = await executionsOf(workflow, 1);
	expect(outputOf(execution!, 'Last')[0]).toMatchObject({ subscribed: true });
	// n8n asks for the chain once; which of the tests of this n8n came first does not matter.
	expect(control.counts().certificateDownloads).toBeLessThanOrEqual(1);
});

describe('what is forged or damaged', () => {
	const all = Object.values(FORGERIES).flat();
	/** Of each part the first, and those that n8n answers by itself; test/receive goes through all of them. */
	const chosen = new Set([
		...Object.values(FORGERIES).flatMap(([first]) => first ?? []),
		...all.filter((each) => each.n8nStatus ?? each.statusWithoutByteOrderMarks),
	]);

	async function refusalOf(url: string, { make }: Forgery): Promise<[number, unknown]> {
		const forged = atKnownAddress(make(identities));
		serveFiles(control, forged.files);
		const { status, data } = await post(url, forged);
		return [status, (data as { code?: unknown } | undefined)?.code];
	}

	it('starts no workflow, and each has its code', async () => {
		const workflow = await listen(receiving('forged'));
		const url = triggerUrl(rest, workflow);
		await post(url, signed(bytes(genuineEnvelope())));
		for (const forgery of chosen) {
			const [status, said] = await refusalOf(url, forgery);
			const { title, code: wanted, statusWithoutByteOrderMarks } = forgery;
			const n8nStatus =
				forgery.n8nStatus ?? (!n8nDoes('readsByteOrderMarks') && statusWithoutByteOrderMarks);
			expect([title, status, said]).toEqual(
				n8nStatus ? [title, n8nStatus, expect.anything()] : [title, 400, wanted],
			);
		}
		const { status } = await post(url, signed(bytes(genuineEnvelope())));
		expect(status).toBe(200);
		expect(await executionsOf(workflow, 2)).toHaveLength(2);
	});
});

describe('a whole skill', () => {
	const HELLO = {
		version: '1.0',
		response: { outputSpeech: { type: 'PlainText', text: 'Grüße 🎉 '.repeat(300) } },
	};

	it('answers with the last item of the last node, uncompressed though it is long', async () => {
		const items = [{ json: { a: 1 } }, { json: HELLO }];
		const last = code('Last', `return ${JSON.stringify(items)};`);
		const workflow = await listen(
			chain('answers', skillTrigger('answers', { respond: 'lastNode' }), last),
		);
		const { status, headers, data } = await post(
			triggerUrl(rest, workflow),
			signed(bytes(genuineEnvelope(LAUNCH))),
		);
		expect([status, data, headers['content-encoding']]).toEqual([200, HELLO, undefined]);
	});

	it('that has no answer says the rule, and takes the request when it comes again', async () => {
		const last = code('Last', 'return [{ json: { a: 1 } }];');
		const workflow = await listen(
			chain('no answer', skillTrigger('no-answer', { respond: 'lastNode' }), last),
		);
		const sent = signed(bytes(genuineEnvelope(LAUNCH)));
		const answers = [
			await post(triggerUrl(rest, workflow), sent),
			await post(triggerUrl(rest, workflow), sent),
		];
		for (const { status, data } of answers) {
			expect([status, data]).toEqual([
				500,
				expect.objectContaining({
					message: expect.stringContaining('must be a response for Alexa') as unknown,
				}),
			]);
		}
		expect(await executionsOf(workflow, 2)).toHaveLength(2);
		expect(real.n8n.log()).toContain('must be a response for Alexa');
	});
});

describe('in the editor', () => {
	it('a test listens at the test URL, once', async () => {
		const saved = await rest.createWorkflow(receiving('test-url'));
		await rest.startWorkflow(saved.id, { triggerToStartFrom: { name: 'Trigger' } });
		const sent = signed(bytes(genuineEnvelope()));
		expect(await post(triggerUrl(rest, saved, 'webhook-test'), sent)).toMatchObject({
			status: 200,
			data: EMPTY,
		});
		const [execution] = await executionsOf(saved, 1);
		expect(outputOf(execution!, 'Last')[0]).toMatchObject({ subscribed: true });
	});

	it('a trigger with an invalid id cannot be published', async () => {
		const workflow = await rest.createWorkflow(receiving('unpublished', { skillId: 'my skill' }));
		await expect(rest.activateWorkflow(workflow)).rejects.toThrow(
			'"Skill ID" must be the ID of your skill',
		);
	});
});
