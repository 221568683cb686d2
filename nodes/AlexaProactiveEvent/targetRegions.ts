import type { Region } from '../shared/alexa/amazon/regions';
import type { Problems } from '../shared/alexa/input/problems';
import type { Parameters } from '../shared/n8n/parameters/parameters';
import { readRegion, readRegions } from '../shared/n8n/parameters/region';

/** Where an event goes: one region for one user, any number for everyone subscribed. */
export function readTargetRegions(
	parameters: Parameters,
	credentialRegion: Region,
	problems: Problems,
): Region[] {
	return parameters.read('audience', 'Audience') === 'unicast'
		? readRegion(parameters.read('region', 'Region'), credentialRegion, problems)
		: readRegions(parameters.read('regions', 'Regions'), credentialRegion, problems);
}
