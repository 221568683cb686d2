import type { EventDefinition, TextField } from './definition';
import { mediaContent } from './mediaContent';
import { messageAlert } from './messageAlert';
import { occasion } from './occasion';
import { orderStatus } from './orderStatus';
import { socialGameInvite } from './socialGameInvite';
import { sportsEvent } from './sportsEvent';
import { trashCollectionAlert } from './trashCollectionAlert';
import { weatherAlert } from './weatherAlert';

/** In the order of their labels, as the editor lists them. */
export const EVENTS: readonly EventDefinition[] = [
	mediaContent,
	messageAlert,
	occasion,
	orderStatus,
	socialGameInvite,
	sportsEvent,
	trashCollectionAlert,
	weatherAlert,
];

/** By the value of the parameter "Resource". */
export const findEvent = (resource: unknown): EventDefinition | undefined =>
	EVENTS.find((event) => event.resource === resource);

export type LocalizableField = TextField & { localizedAttribute: string };

/** The fields whose text can differ by language. */
export const localizableFields = (event: EventDefinition): LocalizableField[] =>
	event.fields.filter(
		(field): field is LocalizableField =>
			field.kind === 'text' && field.localizedAttribute !== undefined,
	);
