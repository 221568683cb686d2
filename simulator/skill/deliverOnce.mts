import type { Delivery } from './delivery.mts';
import { judgeAnswer } from './judgeAnswer.mts';
import { post, type PostOptions } from './post.mts';

/** Absent unless the last attempt had them. */
const OPTIONAL = ['status', 'error', 'answer', 'spoken', 'errorBody'] as const;

type Result = Pick<Delivery, 'acknowledged' | 'outcome' | (typeof OPTIONAL)[number]>;

/** Sends it, and notes what came of that instead of what came of an earlier attempt. */
export async function deliverOnce(delivery: Delivery, options: PostOptions): Promise<void> {
	const result = await resultOf(delivery, options);
	for (const name of OPTIONAL) delete delivery[name];
	Object.assign(delivery, result);
}

async function resultOf({ type, url, rawBody }: Delivery, options: PostOptions): Promise<Result> {
	try {
		const response = await post(url, rawBody, options);
		return { status: response.status, ...judgeAnswer(type, response) };
	} catch (thrown) {
		const { message, code } = thrown as Error & { code?: string };
		const error = message || (code ?? 'the connection failed');
		return { error, acknowledged: false, outcome: `not acknowledged: ${error}` };
	}
}
