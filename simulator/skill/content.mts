import type { Request } from 'ask-sdk-model';
import type { RequestType } from './skillRequest.mts';

type Common = 'type' | 'requestId' | 'timestamp' | 'locale';

type Known<Type extends RequestType> = Omit<Extract<Request, { type: Type }>, Common>;

/** What the official types say that a request of this type has of its own. */
export type Content<Type extends RequestType> = Type extends 'AlexaSkillEvent.SkillDisabled'
	? Known<Type> & { body?: object }
	: Type extends 'Alexa.Presentation.APL.UserEvent'
		? Known<Type> & { presentationUri?: string }
		: Known<Type>;
