import { exampleDeviceId, exampleWidget } from '../devices/widgetDevices.mts';
import type { Content } from './content.mts';
import type { Recipient } from './envelope.mts';
import type { RequestType, SkillRequest } from './skillRequest.mts';

const EXAMPLE_INSTANCE = 'amzn1.ask.package.v1.instance.v1.EXAMPLE';
const NEXT_VERSION = '1.0.1';

type Usages =
	| 'Alexa.DataStore.PackageManager.UsagesInstalled'
	| 'Alexa.DataStore.PackageManager.UsagesRemoved';

const ofWidgets: ReadonlySet<RequestType> = new Set([
	'Alexa.DataStore.PackageManager.UsagesInstalled',
	'Alexa.DataStore.PackageManager.UsagesRemoved',
	'Alexa.DataStore.PackageManager.UpdateRequest',
	'Alexa.DataStore.PackageManager.InstallationError',
	'Alexa.Presentation.APL.UserEvent',
]);

/** What a device sends about its widgets, with the list of those that it has. */
export const isOfWidget = (type: RequestType): boolean => ofWidgets.has(type);

/** The widget that is meant, as far as the request does not say. */
function widgetOf(request: { packageId?: string; version?: string }, { device }: Recipient) {
	const wanted = request.packageId ?? device?.widgets[0]?.packageId ?? exampleWidget.packageId;
	const widget = device?.widgets.find(({ packageId }) => packageId === wanted);
	return {
		packageId: wanted,
		version: request.version ?? widget?.version ?? exampleWidget.version,
		instanceIds: widget?.instanceIds ?? [EXAMPLE_INSTANCE],
	};
}

export function usages(request: SkillRequest<Usages>, to: Recipient): Content<Usages> {
	const { packageId, version: packageVersion, instanceIds } = widgetOf(request, to);
	return {
		payload: {
			packageId,
			packageVersion,
			usages: (request.instanceIds ?? instanceIds).map((instanceId) => ({
				instanceId,
				// The only place that the SDK knows.
				location: 'FAVORITE',
			})),
		},
	};
}

type Update = 'Alexa.DataStore.PackageManager.UpdateRequest';

export function updateRequest(request: SkillRequest<Update>, to: Recipient): Content<Update> {
	const { packageId, version } = widgetOf(request, to);
	const { fromVersion = version, toVersion = NEXT_VERSION } = request;
	return { packageId, fromVersion, toVersion };
}

type Installation = 'Alexa.DataStore.PackageManager.InstallationError';

export function installationError(
	request: SkillRequest<Installation>,
	to: Recipient,
): Content<Installation> {
	const { packageId, version } = widgetOf(request, to);
	return { packageId, version, error: { type: 'INTERNAL_ERROR' } };
}

type Failure = 'Alexa.DataStore.Error';

export function dataStoreError(
	{ error }: SkillRequest<Failure>,
	{ device }: Recipient,
): Content<Failure> {
	if (error) return { error };
	const { deviceId = exampleDeviceId } = device ?? {};
	const content = { text: 'An example' };
	const command = { type: 'PUT_OBJECT', namespace: 'n8n', key: 'tile', content } as const;
	return { error: { type: 'DEVICE_UNAVAILABLE', content: { deviceId, commands: [command] } } };
}

type Tap = 'Alexa.Presentation.APL.UserEvent';

/** The address is that of a public skill with widgets (mawaqit/alexa); the SDK does not know the member. */
export function tap(request: SkillRequest<Tap>, to: Recipient): Content<Tap> {
	const { packageId, instanceIds } = widgetOf(request, to);
	const instanceId = request.instanceId ?? instanceIds[0] ?? EXAMPLE_INSTANCE;
	const skill = `${to.applicationId}_${to.device?.stage ?? 'development'}`;
	return {
		arguments: request.arguments ?? ['tile'],
		presentationUri: `widget://${skill}/${packageId}/${instanceId}`,
	};
}
