import { localeName } from '../devices/deviceSettings.mts';
import { locales } from '../devices/locales.mts';
import { regionNames } from '../server/hosts.mts';
import type { Delivery } from '../skill/delivery.mts';
import { requestTypes } from '../skill/skillRequest.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { Batch } from '../state/changeFeed.mts';
import type { RecordedRequest } from '../state/recordedRequest.mts';
import { shortDeviceStates } from './deviceStates.mts';
import { DELIVERIES_SHOWN, REQUESTS_SHOWN } from './page/limits.mts';
import { screenStates } from './screenStates.mts';
import {
	BODY_SHOWN,
	NOTICES_SHOWN,
	type Change,
	type ShownDelivery,
	type ShownRequest,
	type Snapshot,
} from './wire.mts';

const message = (event: 'snapshot' | 'change', data: Snapshot | Change) =>
	`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

export function snapshotMessage(amazon: AmazonState): string {
	const { records, total } = amazon.log.newest(REQUESTS_SHOWN);
	const { deliveries, total: deliveryCount } = amazon.skill.log.newest(DELIVERIES_SHOWN);
	return message('snapshot', {
		now: amazon.now(),
		devices: shortDeviceStates(amazon),
		screens: screenStates(amazon),
		requests: records.map(shownRequest),
		requestCount: total,
		deliveries: deliveries.map(shownDelivery),
		deliveryCount,
		skillAddresses: amazon.skill.getAddresses(),
		requestTypes,
		regions: regionNames,
		locales: Object.fromEntries(locales.map((locale) => [locale, localeName(locale)])),
	});
}

export function changeMessage(amazon: AmazonState, batch: Batch): string {
	if (batch.restarted) return snapshotMessage(amazon);
	return message('change', {
		now: amazon.now(),
		...(batch.devicesChanged && {
			devices: shortDeviceStates(amazon),
			screens: screenStates(amazon),
		}),
		requests: batch.requests.map(shownRequest),
		requestCount: amazon.log.newest(0).total,
		deliveries: batch.deliveries.map(shownDelivery),
		deliveryCount: amazon.skill.log.newest(0).total,
		...(batch.skillAddressesChanged && { skillAddresses: amazon.skill.getAddresses() }),
		notices: batch.notices.slice(-NOTICES_SHOWN),
	});
}

function shownRequest(record: RecordedRequest): ShownRequest {
	const { number, at, service, region, stage, method, host, path, status, requestId } = record;
	const { outcome, checks, reached, reaches, fault, rawBody } = record;
	return {
		number,
		at,
		service,
		...(region && { region }),
		...(stage && { stage }),
		method,
		host,
		path,
		status,
		requestId,
		outcome,
		checks,
		...(reached && { reached }),
		...(reaches && { reaches }),
		...(fault !== undefined && { fault }),
		rawBody: rawBody.slice(0, BODY_SHOWN),
		bodyCut: rawBody.length > BODY_SHOWN,
	};
}

const shownDelivery = ({ answer, errorBody, ...delivery }: Delivery): ShownDelivery => ({
	...delivery,
	...(errorBody !== undefined && { errorBody: errorBody.slice(0, BODY_SHOWN) }),
	...(answer && { answer: JSON.stringify(answer).slice(0, BODY_SHOWN) }),
});
