import type { v1 } from 'ask-smapi-model';

type Model = v1.skill.Manifest.SkillManifest;
type CustomApi = v1.skill.Manifest.CustomApis;

/**
 * Two interfaces that Amazon's pages and samples have and its types lack: there they are only names in a list.
 *
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-datastore-interface.html
 */
type WidgetInterface =
	| { type: 'ALEXA_DATA_STORE' }
	| { type: 'ALEXA_EXTENSION'; requestedExtensions: Array<{ uri: string }> };

type Custom = Omit<CustomApi, 'interfaces'> & {
	interfaces: Array<v1.skill.Manifest.Interface | WidgetInterface>;
};

type Publishing = v1.skill.Manifest.SkillManifestPublishingInformation & {
	locales: Record<string, v1.skill.Manifest.SkillManifestLocalizedPublishingInformation>;
};

/** `skill.json` */
export interface SkillManifestFile {
	manifest: Omit<Model, 'apis' | 'publishingInformation'> & {
		publishingInformation: Publishing;
		apis: { custom: Custom };
	};
}

/** `interactionModels/custom/<locale>.json` */
export type InteractionModelFile = v1.skill.interactionModel.InteractionModelData;

/**
 * `dataStorePackages/<id>/manifest.json`, which Amazon publishes no types of. It refuses members that it does not know.
 *
 * @see https://developer.amazon.com/docs/alexa-presentation-language/apl-package-reference.html
 */
export interface WidgetManifestFile {
	packageVersion: '1.0';
	packageType: 'APL_PACKAGE';
	publishingInformation: {
		schemaVersion: '1.0';
		locales: Record<string, WidgetOffer[]>;
	};
	manifest: {
		id: string;
		version: string;
		installStateChanges?: 'INFORM' | 'AUTOMATIC';
		updateStateChanges?: 'INFORM' | 'AUTOMATIC';
		presentationDefinitions: Array<{ url: string }>;
		appliesTo: string;
	};
}

interface WidgetOffer {
	/** The one size that Amazon's pages name. */
	targetViewport: 'WIDGET_M';
	metadata: {
		name: string;
		description: string;
		keywords: string[];
		iconUri: string;
		previews: string[];
	};
}
