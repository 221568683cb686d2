export interface ClientSettings {
	clientId: string;
	clientSecret: string;
	scopes: string[];
	skillId?: string;
	/** Whether the manifest of the skill has the data store interface; default true. */
	dataStore?: boolean;
	/** 'foreign': credentials of another Amazon product (a security profile, account linking), answered unauthorized_client. */
	kind?: 'skill' | 'foreign';
}

export const proactiveEventsScope = 'alexa::proactive_events';
export const skillMessagingScope = 'alexa:skill_messaging';
export const dataStoreScope = 'alexa::datastore';

export const exampleSkillId = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

export const exampleClient: ClientSettings = {
	clientId: 'amzn1.application-oa2-client.example',
	clientSecret: 'amzn1.oa2-cs.v1.example-secret',
	scopes: [proactiveEventsScope, skillMessagingScope, dataStoreScope],
	skillId: exampleSkillId,
	kind: 'skill',
};
