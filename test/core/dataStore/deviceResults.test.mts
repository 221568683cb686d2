import { expect, it } from 'vitest';
import {
	describeResults,
	readDeviceResults,
} from '../../../nodes/shared/alexa/dataStore/deviceResults.ts';

it('what is no device is left out, and what is no text is empty', () => {
	const results = [null, 'one', { deviceId: 1, type: 'SUCCESS' }];
	expect(readDeviceResults({ results }, 'results')).toEqual([
		{ deviceId: '', type: 'SUCCESS', message: '' },
	]);
});

it('a type that is markup, or has a token, is shown harmless and short', () => {
	const results = [{ type: `<b>Atza|secret ${'x'.repeat(3_000)}` }];
	const shown = readDeviceResults({ results }, 'results')?.[0]?.type;
	expect(shown).not.toMatch(/<b>|secret/);
	expect(shown?.length).toBeLessThan(100);
});

it('several types are described with their number of devices, the most common first', () => {
	const results = ['DEVICE_UNAVAILABLE', 'INVALID_DEVICE', 'INVALID_DEVICE'].map((type) => ({
		deviceId: '',
		type,
		message: '',
	}));
	expect(describeResults(results)).toMatch(
		/^Each of 2 devices .* \(INVALID_DEVICE\)\. .+\n\nOne device is offline \(DEVICE_UNAVAILABLE\)\. .+$/,
	);
});
