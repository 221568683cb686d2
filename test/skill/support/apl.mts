/** As much of an APL document as the tests look at. */
export interface AplDocument {
	extensions: unknown;
	settings: { DataStore: { dataBindings: unknown } };
	mainTemplate: { parameters: string[]; items: AplComponent[] };
}

export interface AplComponent {
	type: string;
	text?: string;
	display?: string;
	backgroundColor?: string;
	item?: AplComponent;
	items?: AplComponent[];
	onPress?: unknown;
}

/** All components, each before those inside it. */
export const componentsIn = ({ mainTemplate }: AplDocument): AplComponent[] =>
	mainTemplate.items.flatMap(withChildren);

const withChildren = (component: AplComponent): AplComponent[] => [
	component,
	...[component.item ?? [], component.items ?? []].flat().flatMap(withChildren),
];
