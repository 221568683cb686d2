import { afterAll, beforeEach, expect, inject } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';
import { packPackage } from '../../../scripts/n8n/install/packPackage.mts';
import { exampleCredential } from '../../../scripts/n8n/rest/exampleCredential.mts';
import type {
	Credential,
	Execution,
	Json,
	WorkflowNode,
} from '../../../scripts/n8n/rest/n8nTypes.mts';
import { chain, manualTrigger } from '../../../scripts/n8n/rest/workflow.mts';
import { type DifferenceName, isTrueOf } from '../../../scripts/n8n/run/n8nDifferences.mts';
import { startRealN8n } from '../../../scripts/n8n/run/realN8n.mts';
import { exampleClient, type ClientSettings } from '../../../simulator/index.mts';
import { stopWithWorker } from './stopWithWorker.mts';

const version = inject('n8nVersion');

/** What is so in this n8n, and not in every one that the suite runs in. */
export const n8nDoes = (name: DifferenceName) => isTrueOf(name, version);

/** What no log and no output may show. */
const SECRETS = /Atc\||example-secret/;

/** A user id as Amazon's are: with characters that must be percent-encoded. */
export const userId = (name: string) => `amzn1.ask.account.EXAMPLE/${name}+==`;

/** One item for each of this many users. */
export const users = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ user: userId(`user${index}`) }));

/** As talkative as n8n can be made: the tests for leaks search all that it writes and tells. */
const TALKATIVE = {
	N8N_LOG_LEVEL: 'debug',
	N8N_LOG_OUTPUT: 'console,file',
	N8N_METRICS: 'true',
	N8N_PUSH_BACKEND: 'sse',
};

const folder = temporaryFolder();
const tarball = await packPackage(folder.path);

/** One n8n and one simulator for all files of the suite: they run in one worker process. */
export const real = await startRealN8n({
	tarball,
	version,
	log: (line) => console.log(line),
	env: TALKATIVE,
});
export const { rest, simulator } = real;
export const { control } = simulator;

stopWithWorker(() => real.stop().then(() => folder.remove()));

let skills: ClientSettings[] = [];
let skillNumber = 0;

/** A skill that Amazon knows. */
export function newSkill(changes: Partial<ClientSettings> = {}): ClientSettings {
	skillNumber += 1;
	const skill = { ...exampleClient, clientId: `example-skill-${skillNumber}`, ...changes };
	skills.push(skill);
	control.setClients(skills);
	return skill;
}

/** A credential of a skill of its own: cold, whatever other tests did. */
export async function newCredential(data: Json = {}, skill = newSkill()): Promise<Credential> {
	return await rest.createCredential(exampleCredential({ region: 'eu', ...data }, skill));
}

/** Saves the nodes as a row behind a manual trigger, and runs it to its end. */
export async function execute(name: string, ...nodes: WorkflowNode[]): Promise<Execution> {
	const { id } = await rest.createWorkflow(chain(name, manualTrigger(), ...nodes));
	return await rest.runWorkflow(id, 'Manual Trigger');
}

/** What a node gave out in its last run. */
export function outputOf(execution: Execution, name: string, output = 0): Json[] {
	const run = execution.data.resultData.runData[name]?.at(-1);
	return run?.data?.main[output]?.map(({ json }) => json) ?? [];
}

/** Each test meets a new simulator, n8n may ask nothing of any other host, and its log gives nothing away. */
export function useRealN8n(): void {
	beforeEach(() => {
		skills = [];
		control.reset();
		const refusedBefore = real.proxy.refused.length;
		return () => expect(real.proxy.refused.slice(refusedBefore)).toEqual([]);
	});
	afterAll(() => expect(real.n8n.log()).not.toMatch(SECRETS));
}

declare module 'vitest' {
	interface ProvidedContext {
		n8nVersion: string;
	}
}
