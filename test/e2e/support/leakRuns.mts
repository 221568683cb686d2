import type {
	Credential,
	Execution,
	Workflow,
	WorkflowNode,
} from '../../../scripts/n8n/rest/n8nTypes.mts';
import { chain, code, manualTrigger } from '../../../scripts/n8n/rest/workflow.mts';
import { type Canary, canary, KINDS, USER } from '../../leaks/support/canaries.mts';
import { leaksIn } from '../../leaks/support/places.mts';
import { TRIGGER_CANARIES } from '../../leaks/support/skillRequest.mts';
import { newCredential, newSkill, rest } from './realN8n.mts';

export const [SECRET] = KINDS["Amazon's"];

/** That the simulator has minted. */
const tokens: Canary[] = [];

export const credentialIds: string[] = [];

/** All that was confidential in what was run so far. */
export const canaries = (): Canary[] => [SECRET, ...TRIGGER_CANARIES, ...tokens];

export const leaks = (value: unknown): string[] => leaksIn(value, canaries());

/** A token of the simulator, from now on a canary. */
export function minted(text: string): Canary {
	const token = canary('access token', 'Atc|', text.slice('Atc|'.length));
	tokens.push(token);
	return token;
}

/** Of a skill of its own, and so cold. */
export async function credentialWithCanary(): Promise<Credential> {
	const credential = await newCredential({}, newSkill({ clientSecret: SECRET.text }));
	credentialIds.push(credential.id);
	return credential;
}

/** n8n stores the data after each node, and not only at the end. */
export const storedOnProgress = (workflow: Workflow): Workflow => ({
	...workflow,
	settings: { ...workflow.settings, saveExecutionProgress: true },
});

/** The nodes in a row, fed with an item that holds the user id. */
export async function runWithCanary(...nodes: WorkflowNode[]): Promise<Execution> {
	const workflow = storedOnProgress(chain('Leaks', manualTrigger(), user(), ...nodes));
	const { id } = await rest.createWorkflow(workflow);
	return await rest.runWorkflow(id, 'Manual Trigger');
}

/** The user id is in no field and no code, so that where it is found it was in an item. */
function user(): WorkflowNode {
	const characters = [...USER.text].map((character) => character.charCodeAt(0));
	return code('Items', `return [{ json: { user: String.fromCharCode(${characters.join()}) } }];`);
}
