import type { Credential, Execution, WorkflowNode } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { code } from '../../../scripts/n8n/rest/workflow.mts';
import { type Canary, canary, KINDS, USER } from '../../leaks/support/canaries.mts';
import { leaksIn } from '../../leaks/support/places.mts';
import { TRIGGER_CANARIES } from '../../leaks/support/skillRequest.mts';
import { execute, newCredential, newSkill } from './realN8n.mts';

export const [SECRET] = KINDS["Amazon's"];

/** Runs workflows with canaries, and remembers all that was confidential. */
export class LeakRuns {
	/** That the simulator has minted. */
	readonly tokens: Canary[] = [];

	readonly credentialIds: string[] = [];

	get canaries(): Canary[] {
		return [SECRET, ...TRIGGER_CANARIES, ...this.tokens];
	}

	get secrets(): Canary[] {
		return this.canaries.filter((each) => each !== USER);
	}

	leaksIn(value: unknown): string[] {
		return leaksIn(value, this.canaries);
	}

	/** A token of the simulator, from now on a canary. */
	readonly minted = (text: string): Canary => {
		const token = canary('access token', 'Atc|', text.slice('Atc|'.length));
		this.tokens.push(token);
		return token;
	};

	/** Of a skill of its own, and so cold. */
	async newCredential(): Promise<Credential> {
		const credential = await newCredential({}, newSkill({ clientSecret: SECRET.text }));
		this.credentialIds.push(credential.id);
		return credential;
	}

	/** The nodes in a row, fed with an item that holds the user id. */
	execute(...nodes: WorkflowNode[]): Promise<Execution> {
		return execute('Leaks', user(), ...nodes);
	}
}

/** The user id is in no field and no code, so that where it is found it was in an item. */
function user(): WorkflowNode {
	const characters = [...USER.text].map((character) => character.charCodeAt(0));
	return code('Items', `return [{ json: { user: String.fromCharCode(${characters.join()}) } }];`);
}
