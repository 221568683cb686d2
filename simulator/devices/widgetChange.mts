import { recipientOf } from '../skill/recipient.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { NoSuchDevice, WrongDevice } from './deviceChange.mts';
import { deliverWaiting } from './dispatch.mts';
import { exampleWidget, newInstanceId, type Widget, type WidgetDevice } from './widgetDevices.mts';

/** Takes a device offline, or online again, when it gets what has waited for it. */
export function setOnline(amazon: AmazonState, id: string, online: boolean): void {
	const device = deviceFor(amazon, id);
	amazon.dataStore.devices.change(device, { online });
	if (online) deliverWaiting(amazon, device.deviceId);
	amazon.feed.devices();
}

/** The customer puts a widget on the screen, perhaps once more; the skill is told. */
export function addWidget(
	amazon: AmazonState,
	id: string,
	{ packageId, version } = exampleWidget as Pick<Widget, 'packageId' | 'version'>,
): WidgetDevice {
	const device = ready(deviceFor(amazon, id));
	const before = device.widgets.find((widget) => widget.packageId === packageId);
	const others = device.widgets.filter((widget) => widget !== before);
	const instanceId = newInstanceId();
	const widget = { packageId, version, instanceIds: [...(before?.instanceIds ?? []), instanceId] };
	amazon.dataStore.devices.change(device, { widgets: [...others, widget] });
	tellUsages(amazon, 'UsagesInstalled', device, { ...widget, instanceIds: [instanceId] });
	return deviceFor(amazon, device.deviceId);
}

/** The customer takes a widget off the screen, all of its places; the skill is told. */
export function removeWidget(
	amazon: AmazonState,
	id: string,
	packageId: string = exampleWidget.packageId,
): WidgetDevice {
	const { dataStore } = amazon;
	const device = ready(deviceFor(amazon, id));
	const removed = widgetOn(device, packageId);
	const widgets = device.widgets.filter((widget) => widget !== removed);
	dataStore.devices.change(device, { widgets });
	// Whether a device keeps the data of a skill without a widget is not said. Here it goes, as with an app.
	if (widgets.length === 0) dataStore.objects.forget(device.deviceId);
	tellUsages(amazon, 'UsagesRemoved', device, removed);
	return deviceFor(amazon, device.deviceId);
}

/** The customer touches a widget whose document sends these arguments; gives whether the skill has an address for it. */
export function tapWidget(
	amazon: AmazonState,
	id: string,
	args: unknown[],
	packageId: string = exampleWidget.packageId,
): boolean {
	const device = ready(deviceFor(amazon, id));
	const [instanceId] = widgetOn(device, packageId).instanceIds;
	const type = 'Alexa.Presentation.APL.UserEvent';
	return amazon.skill.announce(
		{ type, packageId, arguments: args, ...(instanceId !== undefined && { instanceId }) },
		recipientOf(amazon, device),
	);
}

function tellUsages(
	amazon: AmazonState,
	what: 'UsagesInstalled' | 'UsagesRemoved',
	{ deviceId }: WidgetDevice,
	{ packageId, version, instanceIds }: Widget,
): void {
	amazon.feed.devices();
	amazon.skill.announce(
		{ type: `Alexa.DataStore.PackageManager.${what}`, packageId, version, instanceIds },
		recipientOf(amazon, { deviceId }),
	);
}

export function deviceFor({ dataStore }: AmazonState, id: string): WidgetDevice {
	const device = dataStore.devices.find(id);
	if (!device) throw new NoSuchDevice(`There is no device "${id}"`);
	return device;
}

function ready(device: WidgetDevice): WidgetDevice {
	if (!device.screen) throw new WrongDevice('The device has no screen');
	if (!device.online)
		throw new WrongDevice('The device is offline, so the skill would not be told');
	return device;
}

function widgetOn({ widgets }: WidgetDevice, packageId: string): Widget {
	const widget = widgets.find((one) => one.packageId === packageId);
	if (!widget) throw new WrongDevice(`The widget "${packageId}" is not on the screen`);
	return widget;
}
