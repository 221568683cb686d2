import type { Reach, Reaches } from '../amazon/checks.mts';
import { eventNameOf } from '../echo/deviceStates.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { PendingNotification } from '../state/pendingNotifications.mts';
import { shortUserId } from '../state/users.mts';
import type { DeviceSettings } from './deviceSettings.mts';

/** A device, and why an event does not get to it. */
interface Asked {
	device: DeviceSettings;
	why: string | undefined;
}

/** Who gets an accepted event; the text is a part of the outcome. */
interface EventReach {
	reaches: Reaches;
	text: string;
}

/** In an outcome; the details have them all. */
const REASONS_TOLD = 3;

export function eventReach(
	amazon: AmazonState,
	notification: PendingNotification,
	reached: readonly Reach[],
): EventReach {
	const asked = reached.flatMap(({ device: id, why }) => {
		const device = amazon.devices.get(id);
		return device ? [{ device, why }] : [];
	});
	const { userId } = notification;
	return userId === null
		? multicastReach(amazon, notification, asked)
		: unicastReach(notification, shortUserId(userId), asked);
}

/** A multicast is accepted with nobody subscribed (alexa-cookbook issue 188). */
function multicastReach(
	amazon: AmazonState,
	notification: PendingNotification,
	asked: Asked[],
): EventReach {
	const { region, stage } = notification;
	const { listed, unlisted } = amazon.users.reach(region, eventNameOf(notification));
	const hasOthers = unlisted || listed > 0;
	const others = unlisted ? `for everyone in ${region}` : `for ${listed} subscribed in ${region}`;
	if (!hasOthers && asked.every(isMissed)) {
		return { reaches: 'nobody', text: `but nobody gets it: ${whyNobody(amazon, region, asked)}` };
	}
	const meant = meantBy(notification, asked);
	const onDevices =
		meant.length === 0
			? `on no device: none is in ${region} with the ${stage} version`
			: onSome(notification, meant);
	const parts = [...(hasOthers ? [others] : []), ...(asked.length > 0 ? [onDevices] : [])];
	return { reaches: meant.some(isMissed) ? 'some' : 'all', text: parts.join(', ') };
}

/** A unicast whose language is missing is accepted all the same. */
function unicastReach(notification: PendingNotification, user: string, asked: Asked[]): EventReach {
	const missed = asked.filter(isMissed);
	if (missed.length === 0) return { reaches: 'all', text: `for ${user}` };
	if (missed.length === asked.length) {
		return { reaches: 'nobody', text: `for ${user}, but nobody hears it: ${reasons(missed)}` };
	}
	return { reaches: 'some', text: `for ${user}, ${onSome(notification, asked)}` };
}

const isMissed = ({ why }: Asked): boolean => why !== undefined;

/** A device of another region or with the other version is not passed over: the request is for others. */
const meantBy = ({ region, stage }: PendingNotification, asked: Asked[]): Asked[] =>
	asked.filter(({ device }) => device.region === region && device.stage === stage);

function onSome({ region, stage }: PendingNotification, meant: Asked[]): string {
	const missed = meant.filter(isMissed);
	const devices = meant.length === 1 ? 'device' : 'devices';
	const count = `on ${meant.length - missed.length} of ${meant.length} ${devices} in ${region} (${stage})`;
	return missed.length === 0 ? count : `${count}; not on ${reasons(missed)}`;
}

/** Of the devices in the region, if there are any: the others were not to be expected. */
function whyNobody({ devices }: AmazonState, region: string, asked: Asked[]): string {
	if (asked.length > 0) {
		const near = asked.filter(({ device }) => device.region === region);
		return reasons(near.length > 0 ? near : asked);
	}
	return devices.exclusive ? 'there is no device' : `no user in ${region} is subscribed`;
}

function reasons(missed: Asked[]): string {
	const told = missed.slice(0, REASONS_TOLD).map(({ device, why }) => `${device.name}: ${why}`);
	const rest = missed.length - told.length;
	return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}
