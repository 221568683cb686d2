import { SERVICES } from './services';

/**
 * `development` reaches only the developer's own account and beta testers and needs no certification;
 * `live` reaches customers once the skill is certified. No trailing slash: the documents print both forms, the SDK none.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/proactive-events-api-reference.html
 */
export const STAGE_PATHS = {
	development: `${SERVICES.proactiveEvents.path}/stages/development`,
	live: SERVICES.proactiveEvents.path,
} as const;

export type Stage = keyof typeof STAGE_PATHS;

export const STAGES = Object.keys(STAGE_PATHS) as Stage[];
