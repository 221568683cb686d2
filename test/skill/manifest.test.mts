import { describe, expect, test } from 'vitest';
import { LOCALE_NAMES } from '../../nodes/shared/alexa/amazon/locales.ts';
import { skillManifestFor } from '../../nodes/shared/alexa/proactiveEvent/skillManifest.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import {
	ENDPOINT_PLACEHOLDER,
	localesIn,
	SKILL_MANIFEST,
	skillManifestIn,
	widgetManifestIn,
} from '../../scripts/skill/template.mts';
import type { SkillManifestFile } from '../../scripts/skill/skillFiles.mts';
import { requestTypes } from '../../simulator/skill/skillRequest.mts';
import { exampleOf, FILES, jsonOf, textsIn } from './support/package.mts';
import { subscriptionName, UNSURE } from './support/subscriptionName.mts';

const { manifest } = skillManifestIn(FILES);

test('the ASK CLI finds the package', () => {
	expect(jsonOf('ask-resources.json')).toEqual({
		askcliResourcesVersion: '2020-03-31',
		profiles: { default: { skillMetadata: { src: './skill-package' } } },
	});
});

test('it has the permission to notify, and publishes all events that the node sends', () => {
	const wanted = EVENTS.map(({ name }) => skillManifestFor(name));
	expect(manifest.permissions).toEqual(wanted[0]?.permissions);
	expect(manifest.events?.publications).toEqual(
		wanted.flatMap(({ events }) => events.publications).sort(byEventName),
	);
});

test('it subscribes to every skill event that the trigger receives', () => {
	const skillEvents = requestTypes
		.filter((type) => type.startsWith('AlexaSkillEvent.'))
		.map((type) => subscriptionName(type))
		.filter((eventName) => eventName !== UNSURE);
	const subscribed = manifest.events?.subscriptions?.map(({ eventName }) => eventName);
	expect(subscribed?.sort()).toEqual(skillEvents.sort());
});

test('it has the interfaces that a widget needs', () => {
	const { apis } = exampleOf<SkillManifestFile['manifest']>('skill-interfaces.json');
	expect(manifest.apis.custom.interfaces).toEqual(apis.custom.interfaces);
});

describe('the endpoint', () => {
	test('is the same for events and requests, in every region', () => {
		const endpoint = { uri: ENDPOINT_PLACEHOLDER, sslCertificateType: 'Trusted' };
		const everywhere = {
			endpoint,
			regions: { NA: { endpoint }, EU: { endpoint }, FE: { endpoint } },
		};
		expect(manifest.events).toMatchObject(everywhere);
		expect(manifest.apis.custom).toMatchObject(everywhere);
	});

	test('and the pictures are the only addresses', () => {
		const addresses = textsIn(jsonOf(SKILL_MANIFEST)).filter((text) => text.startsWith('http'));
		expect([...new Set(addresses)]).toEqual([
			expect.stringMatching(/\/skill\/images\/icon-small\.png$/),
			expect.stringMatching(/\/skill\/images\/icon-large\.png$/),
			ENDPOINT_PLACEHOLDER,
		]);
	});
});

test('manifest, models and widget have all 17 locales', () => {
	const widget = widgetManifestIn(FILES);
	expect(LOCALE_NAMES).toHaveLength(17);
	for (const locales of [
		Object.keys(manifest.publishingInformation.locales),
		Object.keys(widget.publishingInformation.locales),
		localesIn(FILES),
	]) {
		expect(locales).toEqual(LOCALE_NAMES);
	}
});

function byEventName(a: { eventName: string }, b: { eventName: string }): number {
	return a.eventName < b.eventName ? -1 : 1;
}
