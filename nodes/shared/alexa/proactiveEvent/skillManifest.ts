/** What the manifest of the skill must hold before Amazon accepts an event; the developer console cannot edit it. */
interface SkillManifestLines {
	permissions: Array<{ name: string }>;
	events: { publications: Array<{ eventName: string }> };
}

/** @see https://developer.amazon.com/en-US/docs/alexa/smapi/proactive-events-api.html */
const NOTIFICATIONS_PERMISSION = 'alexa::devices:all:notifications:write';

export const skillManifestFor = (eventName: string): SkillManifestLines => ({
	permissions: [{ name: NOTIFICATIONS_PERMISSION }],
	events: { publications: [{ eventName }] },
});
