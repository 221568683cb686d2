/** One value of a pick-list: Amazon's value, its name in the list, and how it is spoken in English. */
export interface Choice {
	value: string;
	name: string;
	spoken: string;
}

export interface FieldGroup {
	name: string;
	displayName: string;
	description: string;
}

interface FieldBase {
	/** The node parameter. No name is used by two events, because n8n keeps values under their name. */
	name: string;
	displayName: string;
	description: string;
	/** Where the value goes, below `event.payload`. */
	path: string;
	required: boolean;
	/** Optional fields that the editor shows together. */
	together?: FieldGroup;
	/** An optional field that is sent, and then required, only when this other field is filled. */
	onlyWith?: string;
}

export interface TextField extends FieldBase {
	kind: 'text';
	placeholder: string;
	/** The key of the text in `localizedAttributes`; absent where Amazon speaks the text as given in every language. */
	localizedAttribute?: string;
}

export interface ChoiceField extends FieldBase {
	kind: 'choice';
	choices: readonly Choice[];
	default: string;
}

interface ChoicesField extends FieldBase {
	kind: 'choices';
	choices: readonly Choice[];
	default: string[];
	maxItems: number;
}

export interface IntegerField extends FieldBase {
	kind: 'integer';
	default: number;
	minimum?: number;
	/** What the editor counts down to. Amazon documents no limit, so an expression may give less. */
	editorMinimum?: number;
}

interface DateTimeField extends FieldBase {
	kind: 'dateTime';
}

export type EventField = TextField | ChoiceField | ChoicesField | IntegerField | DateTimeField;

/** The spoken form of a field, or Amazon's value of a pick-list; `''` where the field is not sent. */
export type Say = (fieldName: string) => string;

/**
 * Everything this package knows of one event: its fields in the editor, its payload, its English wording.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/schemas-for-proactive-events.html
 */
export interface EventDefinition {
	/** Amazon's name. */
	name: string;
	/** The value of the parameter "Resource". */
	resource: string;
	/** In the list of resources. */
	label: string;
	/** In the names of actions, with its article. */
	phrase: string;
	/** What Alexa says, in quotes, for the list of resources. */
	example: string;
	fields: readonly EventField[];
	/** The sentence Alexa speaks on an English device, after Amazon's published template. */
	speak(say: Say, chosen: Say): string;
}

/** Choices from `{ VALUE: 'Name in the List' }`; spoken as the name in lower case unless said otherwise. */
export const choices = (
	names: Readonly<Record<string, string>>,
	spoken: Readonly<Record<string, string>> = {},
): Choice[] =>
	Object.entries(names).map(([value, name]) => ({
		value,
		name,
		spoken: spoken[value] ?? name.toLowerCase(),
	}));
