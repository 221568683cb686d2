import type { RequestType } from '../../../simulator/skill/skillRequest.mts';

/** Amazon's model for Java has it, the one for Node.js does not: a manifest with it may be refused as a whole. */
export const UNSURE = 'SKILL_NOTIFICATION_SUBSCRIPTION_CHANGED';

/** What the manifest calls a type of event; the others come without being asked for. */
export function subscriptionName(type: RequestType): string | undefined {
	const [, family, name = ''] = /^(AlexaSkillEvent\.(?:Skill)?|Reminders\.)(.+)/.exec(type) ?? [];
	if (family === undefined) return undefined;
	const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
	return family === 'Reminders.' ? words : `SKILL_${words}`;
}
