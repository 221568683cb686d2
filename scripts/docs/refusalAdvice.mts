import type { RefusalCode } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';

/** What most refusals come to; the page lists under each verdict the codes that need no more advice. */
export const VERDICTS = {
	Forged:
		'probably not from Alexa; ignore it. If Alexa itself is refused, open an issue with the log line.',
	Proxy:
		'if every request is refused, check that your proxy passes on all headers and the body unchanged. Otherwise ignore it.',
	Clock:
		'if every request is refused, correct the clock of the n8n server (NTP). Otherwise ignore it.',
} as const;

interface Advice {
	verdict?: keyof typeof VERDICTS;
	/** What else the person who runs the skill can do. */
	more?: string;
}

export const REFUSAL_ADVICE: Readonly<Record<RefusalCode, Advice>> = {
	CERTIFICATE_URL_MISSING: { verdict: 'Proxy', more: 'Usually a scanner or your own test.' },
	SIGNATURE_MISSING: { verdict: 'Proxy' },
	SIGNATURE_SHA1_ONLY: { verdict: 'Proxy' },
	SIGNATURE_UNREADABLE: { verdict: 'Proxy' },
	CERTIFICATE_URL_FORBIDDEN: { verdict: 'Forged' },
	BODY_MISSING: { verdict: 'Proxy' },
	BODY_TOO_LARGE: { verdict: 'Forged' },
	BODY_UNREADABLE: {
		verdict: 'Proxy',
		more: 'n8n answers a body that is not JSON with 422 before this check.',
	},
	BODY_UNSAFE: { verdict: 'Forged' },
	REQUEST_INCOMPLETE: {
		verdict: 'Forged',
		more: 'Or one of them is not text or is longer than 500 characters. If your own skill messages are refused, open an issue: one [sample of Amazon](https://developer.amazon.com/docs/custom-skills/messaging-interface-reference.html) has a number as the version.',
	},
	TIMESTAMP_UNREADABLE: { verdict: 'Forged' },
	TIMESTAMP_TOO_OLD: {
		verdict: 'Clock',
		more: "*Check Setup* of the other nodes compares it with Amazon's. If only some are refused, n8n was down for too long, an old request was sent again, or a skill message lives longer than an hour ([Repeats](#repeats)).",
	},
	TIMESTAMP_AHEAD: { verdict: 'Clock' },
	SKILL_ID_MISSING: {
		more: "If your own skill messages are refused, turn on **Accept a Missing Skill ID**: Amazon's newest sample has none. Messages of other skills without one are then accepted too, so check a secret word in the workflow.",
	},
	SKILL_ID_DIFFERENT: {
		more: 'The log names it. If it is yours, add it to **Skill ID**. If not, another skill uses your address.',
	},
	CERTIFICATE_DOWNLOADS_EXCEEDED: {
		more: 'The limit is ten; someone sends many forged requests. Known certificates still work, and Alexa repeats events and messages. If this continues, limit requests in your proxy.',
	},
	CERTIFICATE_DOWNLOAD_FAILED: {
		more: 'n8n must reach `s3.amazonaws.com` by https; the log has the reason. Open the firewall, or set `HTTPS_PROXY`. A single *404* is forged. A failure is remembered for a minute.',
	},
	CERTIFICATE_TOO_LARGE: { verdict: 'Forged' },
	CERTIFICATE_UNREADABLE: {
		more: 'If every request is refused, something such as a proxy answers instead of `s3.amazonaws.com`. Otherwise forged.',
	},
	CERTIFICATE_HOST: { verdict: 'Forged' },
	CERTIFICATE_KEY: { verdict: 'Forged' },
	CERTIFICATE_UNTRUSTED: {
		verdict: 'Forged',
		more: 'Or from the simulator, which only the n8n of `npm start` trusts. If Alexa itself is refused, Amazon has changed its authority: update this package first.',
	},
	CERTIFICATE_RESTRICTED: { verdict: 'Forged' },
	CERTIFICATE_NOT_YET_VALID: { verdict: 'Clock' },
	CERTIFICATE_EXPIRED: { verdict: 'Clock' },
	SIGNATURE_WRONG: { verdict: 'Proxy' },
};
