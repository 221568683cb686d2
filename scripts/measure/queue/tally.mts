import type { RecordedRequest } from '../../../simulator/index.mts';

/** What of the requests to one service the simulator accepted, by batch and user. */
export type Tally = ReturnType<typeof tallyOf>;

type Sent = Pick<RecordedRequest, 'service' | 'status' | 'body' | 'path' | 'userId'>;

export function tallyOf(requests: readonly Sent[]) {
	/** Each batch and user of it, with how often it was accepted. */
	const acceptedByUser = new Map<string, number>();
	const accepted = requests.filter(({ status }) => status === 202);
	for (const request of accepted) {
		const key = keyOf(request);
		acceptedByUser.set(key, (acceptedByUser.get(key) ?? 0) + 1);
	}
	/** Known already. */
	const duplicates = requests.filter(({ status }) => status === 409).length;
	const others = requests.length - accepted.length - duplicates;
	return { acceptedByUser, accepted: accepted.length, duplicates, others };
}

const SENDING: readonly string[] = ['proactiveEvents', 'skillMessaging'];

/** Those that sent something of one batch. */
export const ofBatch = <Request extends Sent>(
	requests: readonly Request[],
	batch: string,
): Request[] =>
	requests
		.filter(({ service }) => SENDING.includes(service))
		.filter((request) => keyOf(request).startsWith(`${batch} `));

/** How many were accepted more than once. */
export const doubledIn = ({ acceptedByUser }: Tally): number =>
	[...acceptedByUser.values()].filter((times) => times > 1).length;

interface EventBody {
	event: { payload: { messageGroup: { creator: { name: string } } } };
}

interface MessageBody {
	data: { batch: string };
}

function keyOf({ service, body, path, userId }: Sent): string {
	if (service !== 'skillMessaging') {
		const { event } = body as EventBody;
		return `${event.payload.messageGroup.creator.name} ${userId}`;
	}
	// The record names the user of an event only.
	const user = decodeURIComponent(path.split('/').at(-1) ?? '');
	return `${(body as MessageBody).data.batch} ${user}`;
}
