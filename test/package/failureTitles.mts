import type { INode } from 'n8n-workflow';
import { FAILURE_CODES, type FailureCode } from '../../nodes/shared/alexa/lib/failure.ts';
import { LWA_FAILURES } from '../../nodes/shared/alexa/lwa/lwaFailure.ts';
import { expressionProblem, problem } from '../../nodes/shared/alexa/input/problem.ts';
import { DATA_STORE_ERROR_TEXTS } from '../../nodes/shared/alexa/dataStore/apiErrors.ts';
import { DeviceOutcomes } from '../../nodes/shared/alexa/dataStore/outcome.ts';
import { canceled } from '../../nodes/shared/alexa/delivery/cancellation.ts';
import {
	meaningOfSituation,
	meaningOfStatus,
} from '../../nodes/shared/alexa/delivery/failureTexts.ts';
import { RETRY_POLICY } from '../../nodes/shared/alexa/delivery/retryPolicy.ts';
import {
	CREDENTIAL_NEEDS_CHANGE,
	CREDENTIAL_UNREADABLE,
} from '../../nodes/shared/n8n/credential/credentialError.ts';
import { loadTarget } from '../../nodes/shared/n8n/credential/requestTarget.ts';
import { invalidItem, invalidItemsError } from '../../nodes/shared/n8n/run/errors.ts';

interface Title {
	code: FailureCode;
	message: string;
}

const STATUSES = [302, 400, 401, 403, 404, 409, 432];

const RECIPIENTS = (['proactiveEvents', 'skillMessaging', 'dataStore'] as const).flatMap(
	(service) => [{ service }, { service, userId: 'user' }],
);

const answers: Title[] = STATUSES.flatMap((status) =>
	RECIPIENTS.map((recipient) => meaningOfStatus(status, recipient)),
);

type Repeatable = Parameters<typeof meaningOfSituation>[0];

const situations: Title[] = Object.keys(RETRY_POLICY)
	.filter((situation) => situation !== 'final')
	.map((situation) => meaningOfSituation(situation as Repeatable));

const exchanges: Title[] = FAILURE_CODES.flatMap((code) =>
	code in LWA_FAILURES
		? [{ code, message: LWA_FAILURES[code as keyof typeof LWA_FAILURES].message }]
		: [],
);

const wrong = (field: string, rule = 'must not be empty') =>
	problem({ field, path: field }, '', rule);
const failed = expressionProblem('Sender Name', new Error('no such node'));
const oneField = invalidItem([wrong('Sender Name')]);

const items = invalidItemsError(
	{ type: '', name: '' } as INode,
	[
		{ itemIndex: 0, failure: oneField },
		{ itemIndex: 1, failure: oneField },
	],
	20,
);

const inputs: Title[] = [
	oneField,
	invalidItem([wrong('Sender Name'), wrong('Message Count'), wrong('User ID')]),
	invalidItem([wrong('Sender Name', 'must '.repeat(30))]),
	invalidItem([failed]),
	invalidItem([failed, wrong('User ID')]),
	{ code: 'INVALID_INPUT', message: items.message },
	{ code: 'INVALID_INPUT', message: CREDENTIAL_NEEDS_CHANGE },
	CREDENTIAL_UNREADABLE,
];

function otherHost(): Title {
	try {
		loadTarget({}, { url: 'https://example.com/' });
	} catch (error) {
		return { code: 'FORBIDDEN_HOST', message: (error as Error).message };
	}
	throw new Error('a token was given to another host');
}

const device = { deviceId: 'one', type: 'INVALID_DEVICE' };

const notDelivered: Title[] = [
	{},
	{ results: [] },
	{ results: [device] },
	{ results: [device, { ...device, deviceId: 'two' }] },
].map((response) => {
	const outcomes = new DeviceOutcomes({ commands: [], target: { type: 'DEVICES', items: [] } });
	outcomes.add(response);
	return outcomes.failure(1, null);
});

/** Every title that a user may read, by its code, as the code makes it. */
export const TITLES: readonly Title[] = [
	...answers,
	...situations,
	...exchanges,
	...notDelivered,
	...DATA_STORE_ERROR_TEXTS.values(),
	...inputs,
	otherHost(),
	canceled(0),
	canceled(1),
].filter(
	({ code, message }, index, all) =>
		index === all.findIndex((other) => other.code === code && other.message === message),
);
