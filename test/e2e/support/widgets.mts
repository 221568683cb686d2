import type { SavedWorkflow } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { importExample } from './example.mts';
import { listenWith } from './listen.mts';
import { control, rest } from './realN8n.mts';
import { triggerUrl } from './triggerUrl.mts';

/** The device that a user has in the simulator. */
export const deviceOf = (user: string) => control.deviceIds(user)[0] ?? '';

/** What the message tile of a user displays. */
export const tileOf = (user: string) =>
	control.storedData(deviceOf(user)).n8n?.tile as Record<string, unknown> | undefined;

/** Imports a template that starts by Alexa, publishes it, and makes it the endpoint of the skill. */
export async function receiveWith(name: string): Promise<SavedWorkflow> {
	const workflow = await importExample(name);
	await listenWith(workflow);
	const url = triggerUrl(rest, workflow);
	control.setSkillAddresses({ events: url, messages: url, requests: url });
	return workflow;
}
