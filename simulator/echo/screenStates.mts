import type { StoredData } from '../devices/storedObjects.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { BODY_SHOWN, OBJECTS_SHOWN, type ScreenState, type ShownObject } from './wire.mts';

/** What the screens of the simulated Echos have to show, short, whatever is stored. */
export function screenStates({ dataStore, clients }: AmazonState): ScreenState[] {
	return dataStore.devices.screens().map(({ settings, deviceId, online, widgets }) => {
		const objects = clients.flatMap(({ clientId }) =>
			shownObjects(dataStore.objects.of(deviceId, clientId)),
		);
		return {
			id: settings.id,
			deviceId,
			online,
			hasWidget: widgets.length > 0,
			objects: objects.slice(0, OBJECTS_SHOWN),
			objectCount: objects.length,
			waiting: dataStore.queue.waitingFor(deviceId).length,
		};
	});
}

const shownObjects = (data: StoredData): ShownObject[] =>
	Object.entries(data).flatMap(([namespace, objects]) =>
		Object.entries(objects).map(([key, content]) => {
			const json = JSON.stringify(content);
			return { namespace, key, json: json.slice(0, BODY_SHOWN), isCut: json.length > BODY_SHOWN };
		}),
	);
