import type { DeviceSettings } from '../../devices/deviceSettings.mts';
import type { Sentence } from '../wire.mts';

/** Asks the control API; the error of a refusal is its sentence. */
async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
	const response = await fetch(`/_simulator${path}`, {
		method,
		...(body !== undefined && {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	});
	const answer: unknown = response.status === 204 ? undefined : await response.json();
	if (response.ok) return answer;
	throw new Error((answer as { message?: string } | undefined)?.message ?? 'It was refused');
}

const devicePath = (id: string) => `/devices/${encodeURIComponent(id)}`;

export async function readNotifications(id: string): Promise<Sentence[]> {
	return ((await ask('POST', `${devicePath(id)}/read`)) as { sentences: Sentence[] }).sentences;
}

export async function changeDevice(id: string, change: Partial<DeviceSettings>): Promise<void> {
	await ask('PUT', devicePath(id), change);
}

export async function addDevice(region: string, locale: string): Promise<DeviceSettings> {
	return (await ask('PUT', '/devices', { region, locale })) as DeviceSettings;
}

export async function removeDevice(id: string): Promise<void> {
	await ask('DELETE', devicePath(id));
}
