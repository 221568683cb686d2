import { isPlainObject, type JsonObject } from '../input/json';
import { memberOf, objectsIn, textOf, type SkillRequest } from './envelope';

/** The device that a request is about, if it says so. */
const deviceOf = ({ system }: SkillRequest): JsonObject => ({
	deviceId: textOf(memberOf(system, 'device'), 'deviceId'),
});

/** Which widget was added or removed, and each place of it: one customer may have it several times. */
export function usagesIn(request: SkillRequest): JsonObject {
	const payload = memberOf(request.request, 'payload');
	return {
		...deviceOf(request),
		packageId: textOf(payload, 'packageId'),
		packageVersion: versionOf(payload),
		instanceIds: objectsIn(payload.usages).flatMap((usage) => textOf(usage, 'instanceId') ?? []),
		installedPackages: installedIn(request),
	};
}

export const updateOf = (request: SkillRequest): JsonObject => ({
	...deviceOf(request),
	packageId: textOf(request.request, 'packageId'),
	fromVersion: textOf(request.request, 'fromVersion'),
	packageVersion: textOf(request.request, 'toVersion'),
	installedPackages: installedIn(request),
});

export function installationErrorOf(request: SkillRequest): JsonObject {
	const error = memberOf(request.request, 'error');
	return {
		...deviceOf(request),
		packageId: textOf(request.request, 'packageId'),
		packageVersion: versionOf(request.request),
		errorType: textOf(error, 'type'),
		errorContent: error.content ?? null,
	};
}

/** What did not reach a device: all commands of a delivery that waited too long, or the one that failed. */
export function deliveryErrorOf(request: SkillRequest): JsonObject {
	const error = memberOf(request.request, 'error');
	const content = memberOf(error, 'content');
	const failed = isPlainObject(content.failedCommand) ? [content.failedCommand] : [];
	return {
		deviceId: textOf(content, 'deviceId') ?? (deviceOf(request).deviceId as string | null),
		errorType: textOf(error, 'type'),
		errorMessage: textOf(content, 'message'),
		failedCommands: [...objectsIn(content.commands), ...(failed as JsonObject[])],
	};
}

/** `widget://<skill id>_<stage>/<package id>/<instance id>` */
const WIDGET_URI = /^widget:\/\/[^/]+\/([^/]+)(?:\/([^/]+))?/;

/** Whether the customer touched a widget, and not a screen within a conversation. */
export const isWidgetTap = (type: string, request: JsonObject): boolean =>
	type === 'Alexa.Presentation.APL.UserEvent' &&
	WIDGET_URI.test(textOf(request, 'presentationUri') ?? '');

/** Which widget was tapped, and what its document sends along. */
export function tapOf(request: SkillRequest): JsonObject {
	const uri = textOf(request.request, 'presentationUri') ?? '';
	const [, packageId = null, instanceId] = WIDGET_URI.exec(uri) ?? [];
	return {
		...deviceOf(request),
		packageId,
		instanceIds: instanceId === undefined ? [] : [instanceId],
		// n8n's expressions refuse to read a member called "arguments".
		tapArguments: Array.isArray(request.request.arguments) ? request.request.arguments : [],
	};
}

/** Amazon's page says `packageVersion`, its SDK and devices `version`. */
const versionOf = (object: JsonObject): string | null =>
	textOf(object, 'packageVersion') ?? textOf(object, 'version');

function installedIn({ body }: SkillRequest): JsonObject[] {
	const manager = memberOf(memberOf(body, 'context'), 'Alexa.DataStore.PackageManager');
	return objectsIn(manager.installedPackages).map((installed) => ({
		packageId: textOf(installed, 'packageId'),
		packageVersion: versionOf(installed),
	}));
}
