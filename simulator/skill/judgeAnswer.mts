import { isObject } from '../amazon/call.mts';
import type { SkillResponse } from './post.mts';
import type { RequestType } from './skillRequest.mts';
import { spokenText } from './spokenText.mts';

/** What Alexa makes of an answer. */
interface Verdict {
	acknowledged: boolean;
	outcome: string;
	answer?: Record<string, unknown>;
	spoken?: string;
	/** The body of an answer whose status is not 2xx. */
	errorBody?: string;
}

const LONGEST_RESPONSE_BYTES = 24 * 1024;

export function judgeAnswer(type: RequestType, { status, headers, body }: SkillResponse): Verdict {
	if (status < 200 || status > 299) {
		const errorBody = body.toString('utf8');
		const verdict = refused(`not acknowledged: ${whyStatus(status)}`);
		return errorBody === '' ? verdict : { ...verdict, errorBody };
	}
	const encoding = headers['content-encoding'];
	if (encoding !== undefined && encoding !== 'identity') {
		return invalid(`the answer is compressed (${encoding}), which Alexa does not read`);
	}
	const read = readBody(body.toString('utf8'));
	if (typeof read === 'string') return invalid(read);
	return isAnswered(type) ? judgeSpoken(read, body.length) : judgeEmpty(status, read);
}

/** Those that the customer waits for. */
const isAnswered = (type: RequestType) => type === 'LaunchRequest' || type === 'IntentRequest';

type Read = { answer?: Record<string, unknown> };

/** The JSON object, nothing, or what is wrong. */
function readBody(text: string): Read | string {
	if (text.trim() === '') return {};
	try {
		const answer: unknown = JSON.parse(text);
		return isObject(answer) ? { answer } : 'the answer is JSON, but no object';
	} catch {
		return 'the answer is neither empty nor JSON';
	}
}

const judgeEmpty = (status: number, read: Read): Verdict => ({
	...read,
	acknowledged: true,
	outcome: `acknowledged: ${status} with ${read.answer ? 'a JSON object' : 'an empty body'}`,
});

function judgeSpoken({ answer }: Read, bytes: number): Verdict {
	if (!answer) return invalid('the answer is empty, and the customer waits for one');
	if (bytes > LONGEST_RESPONSE_BYTES) {
		return invalid(`the answer has ${bytes} bytes, more than ${LONGEST_RESPONSE_BYTES}`, answer);
	}
	if (typeof answer.version !== 'string') return invalid('the answer has no version', answer);
	if (!isObject(answer.response)) return invalid('the answer has no object "response"', answer);
	const spoken = spokenText(answer.response);
	const outcome = spoken === undefined ? 'answered; Alexa says nothing' : 'answered; Alexa speaks';
	return { acknowledged: true, outcome, answer, ...(spoken !== undefined && { spoken }) };
}

function whyStatus(status: number): string {
	if (status >= 300 && status < 400) return `${status} leads elsewhere, and Alexa does not follow`;
	if (status === 400) return '400, the answer to a request that is not believed';
	return `${status} is no success`;
}

const refused = (outcome: string): Verdict => ({ acknowledged: false, outcome });

/** By the name that Alexa has for it. */
const invalid = (why: string, answer?: Record<string, unknown>): Verdict => ({
	...refused(`INVALID_RESPONSE: ${why}`),
	...(answer && { answer }),
});
