import type { DeviceSettings } from '../../devices/deviceSettings.mts';
import type { Delivery } from '../../skill/delivery.mts';
import type { SkillAddresses } from '../../skill/skillAddresses.mts';
import type { SkillRequest } from '../../skill/skillRequest.mts';
import type { Sentence } from '../wire.mts';

const LONGEST_WAIT_MS = 5000;
/** The simulator waits 8 seconds for the skill. */
const LONGEST_DELIVERY_MS = 15_000;
const NO_ANSWER = 'The simulator does not answer: is it still running?';

/** Asks the control API; the error of a refusal is its sentence. */
async function ask(
	method: string,
	path: string,
	body?: unknown,
	longestMs = LONGEST_WAIT_MS,
): Promise<unknown> {
	const { isFine, answer } = await answerTo(method, path, body, longestMs).catch(() => {
		throw new Error(NO_ANSWER);
	});
	if (isFine) return answer;
	throw new Error((answer as { message?: string } | undefined)?.message ?? 'It was refused');
}

async function answerTo(
	method: string,
	path: string,
	body: unknown,
	longestMs: number,
): Promise<{ isFine: boolean; answer: unknown }> {
	const response = await fetch(`/_simulator${path}`, {
		method,
		signal: AbortSignal.timeout(longestMs),
		...(body !== undefined && {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	});
	const answer: unknown = response.status === 204 ? undefined : await response.json();
	return { isFine: response.ok, answer };
}

const devicePath = (id: string) => `/devices/${encodeURIComponent(id)}`;

export async function readNotifications(id: string): Promise<Sentence[]> {
	return ((await ask('POST', `${devicePath(id)}/read`)) as { sentences: Sentence[] }).sentences;
}

export async function changeDevice(id: string, change: Partial<DeviceSettings>): Promise<void> {
	await ask('PUT', devicePath(id), change);
}

export async function addDevice(
	region: string,
	locale: string,
	screen: boolean,
): Promise<DeviceSettings> {
	const device = { region, locale, ...(screen && { screen }) };
	return (await ask('PUT', '/devices', device)) as DeviceSettings;
}

export async function removeDevice(id: string): Promise<void> {
	await ask('DELETE', devicePath(id));
}

export async function setOnline(id: string, online: boolean): Promise<void> {
	await ask('PUT', `${devicePath(id)}/online`, { online });
}

export async function addWidget(id: string): Promise<void> {
	await ask('POST', `${devicePath(id)}/widget`, {});
}

export async function removeWidget(id: string): Promise<void> {
	await ask('DELETE', `${devicePath(id)}/widget`);
}

/** Gives whether the skill has an address for it. */
export async function tapWidget(id: string, args: unknown[]): Promise<boolean> {
	const answer = await ask('POST', `${devicePath(id)}/tap`, { arguments: args });
	return (answer as { sent: boolean }).sent;
}

export async function saveAddresses(addresses: SkillAddresses): Promise<void> {
	await ask('PUT', '/skill-addresses', addresses);
}

export async function sendToSkill(request: SkillRequest & { to?: 'test' }): Promise<Delivery> {
	return (await ask('POST', '/skill-requests', request, LONGEST_DELIVERY_MS)) as Delivery;
}
