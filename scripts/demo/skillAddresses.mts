import type { SkillAddresses } from '../../simulator/index.mts';
import type { N8nRest } from '../n8n/rest/n8nRest.mts';
import { triggerPath } from '../n8n/rest/webhooksOf.mts';

/** Which example gets what the simulated Alexa sends to the skill. */
const RECEIVERS: ReadonlyArray<[keyof SkillAddresses, string]> = [
	['events', 'keep-subscribers'],
	['messages', 'answer-skill-message'],
	['requests', 'small-skill'],
	['widgets', 'tap-to-start'],
];

/** The production URLs of the examples that are active. */
export async function skillAddresses(
	rest: N8nRest,
	workflowIds: Readonly<Record<string, string>>,
): Promise<SkillAddresses> {
	const active = (await rest.listWorkflows()).filter((workflow) => workflow.active);
	const addresses: SkillAddresses = {};
	for (const [family, example] of RECEIVERS) {
		const found = active.find(({ id }) => id === workflowIds[example]);
		const path = found && triggerPath(await rest.getWorkflow(found.id));
		if (path !== undefined) addresses[family] = `${rest.url}/webhook/${path}`;
	}
	return addresses;
}
