import { expect, it } from 'vitest';
import { skillManifestFor } from '../../../nodes/shared/alexa/proactiveEvent/skillManifest.ts';

it('the manifest lines name the permission and the event', () => {
	expect(skillManifestFor('AMAZON.WeatherAlert.Activated')).toEqual({
		permissions: [{ name: 'alexa::devices:all:notifications:write' }],
		events: { publications: [{ eventName: 'AMAZON.WeatherAlert.Activated' }] },
	});
});
