import { unzip } from './unzip.mts';

/** What has come in a package, and what is wrong with it; nothing wrong if it can be taken. */
export interface ReceivedPackage {
	files: ReadonlyMap<string, Buffer>;
	errors: string[];
}

interface Manifest {
	manifest?: {
		publishingInformation?: { locales?: Record<string, unknown> };
		permissions?: unknown[];
		apis?: { custom?: { interfaces?: Array<{ packages?: Array<{ id: string }> }> } };
	};
}

/**
 * Amazon checks far more, and publishes no list of it. Here: what no package can do without, so that a folder with a
 * part left out is noticed.
 */
export function receivePackage(zip: Buffer): ReceivedPackage {
	try {
		const files = unzip(zip);
		return { files, errors: errorsIn(files) };
	} catch (error) {
		return { files: new Map(), errors: [(error as Error).message] };
	}
}

export const manifestIn = (files: ReadonlyMap<string, Buffer>): Manifest | undefined => {
	const text = files.get('skill.json');
	return text === undefined ? undefined : (JSON.parse(text.toString('utf8')) as Manifest);
};

function errorsIn(files: ReadonlyMap<string, Buffer>): string[] {
	const manifest = manifestIn(files)?.manifest;
	if (manifest === undefined) return ['skill.json is missing, or it has no manifest.'];
	const locales = Object.keys(manifest.publishingInformation?.locales ?? {});
	const packages = (manifest.apis?.custom?.interfaces ?? []).flatMap(
		({ packages = [] }) => packages,
	);
	return [
		...(locales.length === 0 ? ['The manifest has no locale.'] : []),
		...[
			...locales.map((locale) => `interactionModels/custom/${locale}.json`),
			...packages.map(({ id }) => `dataStorePackages/${id}/manifest.json`),
		].flatMap((path) => problemOf(files.get(path), path)),
	];
}

function problemOf(content: Buffer | undefined, path: string): string[] {
	if (content === undefined) return [`${path} is missing.`];
	try {
		JSON.parse(content.toString('utf8'));
		return [];
	} catch {
		return [`${path} is not JSON.`];
	}
}
