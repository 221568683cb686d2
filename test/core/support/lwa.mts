import type { LwaResponse, PostForm, Token } from '../../../nodes/shared/alexa/lwa/exchange.ts';
import type { Grant } from '../../../nodes/shared/alexa/lwa/grant.ts';
import { lwaFailure, type LwaFailure } from '../../../nodes/shared/alexa/lwa/lwaFailure.ts';
import { fail, ok, type Result } from '../../../nodes/shared/alexa/lib/result.ts';

export const GRANT: Grant = {
	tokenUrl: 'https://auth.example.com/auth/o2/token',
	clientId: 'amzn1.application-oa2-client.example',
	clientSecret: 'amzn1.oa2-cs.v1.example',
	scope: 'alexa::proactive_events',
};

export const lwaAnswer = (
	statusCode: number,
	body: unknown = '',
	headers: Record<string, unknown> = {},
): LwaResponse => ({ statusCode, body, headers });

export const tokenAnswer = (token = 'Atc|example-1', expiresIn: unknown = 3600): LwaResponse =>
	lwaAnswer(200, { access_token: token, token_type: 'bearer', expires_in: expiresIn });

/** What comes of a request for a token: an answer, or a failure without one. */
export type Posted = LwaResponse | LwaFailure;

export const noAnswer = () => lwaFailure('LWA_UNAVAILABLE', 'ECONNREFUSED');

interface FakeLwa {
	post: PostForm;
	/** What was sent. */
	calls: Array<{ url: string; form: string; timeoutMs: number }>;
}

/** A token endpoint that gives these answers in turn, the last one for ever. */
export function fakeLwa(...answers: Posted[]): FakeLwa {
	const calls: FakeLwa['calls'] = [];
	return {
		calls,
		post: async (url, form, timeoutMs) => {
			const answer = answers[Math.min(calls.length, answers.length - 1)];
			calls.push({ url, form, timeoutMs });
			const posted = answer ?? noAnswer();
			return 'code' in posted ? fail(posted) : ok(posted);
		},
	};
}

/** A token endpoint that gives another token each time: example-1, example-2 and so on. */
export function mintingLwa(expiresIn = 3600): FakeLwa {
	const calls: FakeLwa['calls'] = [];
	return {
		calls,
		post: async (url, form, timeoutMs) => {
			calls.push({ url, form, timeoutMs });
			return ok(tokenAnswer(`Atc|example-${calls.length}`, expiresIn));
		},
	};
}

/** The token, or the code of the failure. */
export const resultOf = (result: Result<Token, LwaFailure>): string =>
	result.ok ? result.value.value : result.error.code;
