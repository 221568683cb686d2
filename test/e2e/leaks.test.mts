import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Credential, Execution } from '../../scripts/n8n/rest/n8nTypes.mts';
import { chain, message, skillTrigger, unicast } from '../../scripts/n8n/rest/workflow.mts';
import type { Fault } from '../../simulator/index.mts';
import { CHAIN_PATH } from '../../simulator/skill/signingAuthority.mts';
import { findIn, needlesOf, USER } from '../leaks/support/canaries.mts';
import { withCanaries } from '../leaks/support/skillRequest.mts';
import { forge, type Forged } from '../receive/support/forge.mts';
import { GENUINE } from '../receive/support/genuine.mts';
import { makeIdentities } from '../receive/support/identities.mts';
import { httpRequest } from './support/httpRequest.mts';
import { repeatWhatIsSent, watchTokens } from './support/leakPaths.mts';
import {
	canaries,
	credentialIds,
	credentialWithCanary,
	leaks,
	minted,
	runWithCanary,
	SECRET,
	storedOnProgress,
} from './support/leakRuns.mts';
import { listen } from './support/listen.mts';
import { control, n8nDoes, real, rest, useRealN8n } from './support/realN8n.mts';
import { getCredentialData, testCredential } from './support/restCalls.mts';
import { executionsOf, post } from './support/skill.mts';
import { triggerUrl } from './support/triggerUrl.mts';
import { keptFiles, metrics, readMessages, storedRows } from './support/whatN8nKeeps.mts';

useRealN8n();

const OPTIONS = { maxRetries: 1, timeout: 1, simplify: false };
/** What n8n gives out instead of what is stored. */
const PLACEHOLDER = expect.stringMatching(/^__n8n_BLANK_VALUE_/) as unknown;
/** n8n's own answer, before the trigger has seen the request. */
const NOT_JSON = 422;
const CONTINUE = { onError: 'continueRegularOutput' };

let editor: Awaited<ReturnType<typeof rest.openEditor>>;
let credential: Credential;

beforeAll(async () => {
	editor = await rest.openEditor();
});
afterAll(() => editor?.close());

const said = (error: string, what = SECRET.text) => ({ error, error_description: what });

/** Where n8n itself logs it, the log could not be searched for what else may be in it. */
const saidWhileDown = n8nDoes('logsAnswersToCredentialTests') ? 'example' : SECRET.text;

/** Why the first item of a node was not sent. */
const codeOf = ({ data }: Execution, name: string) => {
	const [run] = data.resultData.runData[name] ?? [];
	return (run?.data?.main[0]?.[0]?.json.error as { code?: string } | undefined)?.code;
};

describe('an execution shows nothing but the user id where it belongs:', () => {
	// Sent and refused; test/leaks goes through all the ways to fail in the engine.
	it.each([
		['success', watchTokens, undefined],
		['a token and a user id that are repeated', repeatWhatIsSent, 'REJECTED'],
	])('%s', async (_title, setUp, code) => {
		credential = await credentialWithCanary();
		setUp(control, minted);
		const more = { credential, settings: CONTINUE };
		const userId = '={{ $json.user ?? $json.userId }}';
		const sending = [
			unicast({ options: OPTIONS }, more),
			message({ userId, options: OPTIONS }, more),
		];
		const continued = await runWithCanary(...sending);
		const stopped = await runWithCanary(unicast({ options: OPTIONS }, { credential }));
		expect([codeOf(continued, 'Event'), stopped.status]).toEqual([
			code,
			code ? 'error' : 'success',
		]);
		expect([leaks(continued), leaks(stopped)]).toEqual([[], []]);
	});

	it("n8n's own HTTP Request node, refused", async () => {
		credential = await credentialWithCanary();
		watchTokens(control, minted);
		control.addFault({ match: { path: '/v1/' }, status: 403 });
		const execution = await runWithCanary(httpRequest(credential, 'someone'));
		expect(control.requests().at(-1)?.path).toContain('/v1/skillmessages/');
		expect(leaks(execution)).toEqual([]);
	});

	it('what Alexa sends, with its request', async () => {
		const trigger = skillTrigger('leaks', { options: { includeRequest: true } });
		const workflow = await listen(storedOnProgress(chain('Trigger', trigger)));
		const identities = await makeIdentities();
		const signed = (more: object = {}): Forged =>
			forge(identities, {
				body: withCanaries(GENUINE[0]!),
				file: { path: CHAIN_PATH },
				...more,
			});
		const url = triggerUrl(rest, workflow);
		const statuses = [
			await post(url, signed()),
			await post(url, signed({ signed: Buffer.from('{}') })),
			await post(url, signed({ body: Buffer.from(`{${USER.text}`) })),
		];
		expect(statuses.map(({ status }) => status)).toEqual([200, 400, NOT_JSON]);
		expect(leaks(statuses)).toEqual([]);
		const [execution] = await executionsOf(workflow, 1);
		expect(JSON.stringify(execution!.data)).toContain(USER.text);
		expect(leaks(execution)).toEqual([]);
	});
});

describe('the test of the credential shows nothing where Login with Amazon', () => {
	it.each<[string, Omit<Fault, 'match'>]>([
		[
			'repeats the secret beside an error that is known',
			{ status: 400, body: said('invalid_client') },
		],
		['repeats it as the error', { status: 401, body: said(SECRET.text) }],
		['repeats it while it is down', { status: 503, body: said('server_error', saidWhileDown) }],
	])('%s', async (_what, fault) => {
		control.addFault({ match: { service: 'lwa' }, times: Infinity, ...fault });
		const result = await testCredential(rest, await credentialWithCanary());
		expect([result.status, leaks(result)]).toEqual(['Error', []]);
	});
});

describe('after all of that', () => {
	it('the database has the secrets encrypted alone, and user ids in the data of executions', async () => {
		const { execution_data: executions, ...others } = await storedRows();
		expect(JSON.stringify(executions)).toContain(USER.text);
		expect([leaks(executions), leaks(others)]).toEqual([[], []]);
		const stored = others.credentials_entity?.map(({ id }) => id);
		expect(stored).toEqual(expect.arrayContaining(credentialIds));
	});

	it('no file in the folder of n8n contains a secret, and none but the database a user id', async () => {
		const all = needlesOf(canaries());
		const withoutUser = needlesOf(canaries().filter((each) => each !== USER));
		const searched: string[] = [];
		for await (const { path, text } of keptFiles()) {
			const isDatabase = /database\.sqlite(-wal|-shm)?$/.test(path);
			expect([path, findIn(text, isDatabase ? withoutUser : all)]).toEqual([path, undefined]);
			searched.push(path);
		}
		expect(searched).toEqual(
			expect.arrayContaining(['.n8n/database.sqlite', '.n8n/config', '.n8n/logs/n8n.log']),
		);
	});

	it('the log contains nothing, though it tells everything else', () => {
		const log = real.n8n.log();
		expect(log).toContain('"Trigger" refused a request: SIGNATURE_WRONG');
		expect(log).toMatch(/debug.*Running node "Event" started/);
		expect(leaks(log)).toEqual([]);
	});

	it('an open editor was told nothing but the user id in its items', () => {
		const pushed = readMessages(editor.told());
		expect(JSON.stringify(pushed)).toContain(USER.text);
		expect(leaks(pushed)).toEqual([]);
	});

	it('the editor gets neither secret nor tokens with a credential', async () => {
		const data = await getCredentialData(rest, credential.id);
		expect(data.clientSecret).toEqual(PLACEHOLDER);
		expect(leaks(data)).toEqual([]);
	});

	it('the metrics hold nothing', async () => {
		const told = await metrics();
		expect(told).toContain('n8n_version_info');
		expect(leaks(told)).toEqual([]);
	});
});
