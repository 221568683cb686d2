/**
 * The services whose paths are known, each with the one scope its token must have (mind the number of colons).
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html
 */
export const SERVICES = {
	proactiveEvents: { scope: 'alexa::proactive_events', path: '/v1/proactiveEvents' },
	dataStore: { scope: 'alexa::datastore', path: '/v1/datastore' },
	skillMessaging: { scope: 'alexa:skill_messaging', path: '/v1/skillmessages' },
} as const;

export type Service = keyof typeof SERVICES;

/** Whether a path is `root` or below it. */
export const isUnder = (pathname: string, root: string): boolean =>
	root === '/' || pathname === root || pathname.startsWith(`${root}/`);

/** The scope for a path below the API base URL, or undefined for a path of no known service. */
export function scopeOfPath(pathname: string): string | undefined {
	return Object.values(SERVICES).find(({ path }) => isUnder(pathname, path))?.scope;
}

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

/** Of an event. */
export const stageOfPath = (path: string): Stage =>
	path === STAGE_PATHS.development ? 'development' : 'live';
