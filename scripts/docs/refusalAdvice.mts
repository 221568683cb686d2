import type { RefusalCode } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';

/** What the page on receiving explains above the sections. */
const FORGED = '**Forged**.';
const PROXY = '**Proxy**.';
const CLOCK = '**Clock**.';

/** What the person who runs the skill can do about a refusal. */
export const REFUSAL_ADVICE: Readonly<Record<RefusalCode, string>> = {
	CERTIFICATE_URL_MISSING: `${PROXY} Usually a scanner or your own test.`,
	SIGNATURE_MISSING: PROXY,
	SIGNATURE_SHA1_ONLY: `${PROXY} Alexa sends both headers.`,
	SIGNATURE_UNREADABLE: PROXY,
	CERTIFICATE_URL_FORBIDDEN: FORGED,
	BODY_MISSING: PROXY,
	BODY_TOO_LARGE: `The limit is 256 kB. ${FORGED}`,
	BODY_UNREADABLE: `${PROXY} n8n answers a body that is not JSON with 422 before this check.`,
	BODY_UNSAFE: FORGED,
	REQUEST_INCOMPLETE: `Or one of them is not text or is longer than 500 characters. ${FORGED} If your own skill messages are refused, open an issue: one [sample of Amazon](https://developer.amazon.com/docs/custom-skills/messaging-interface-reference.html) has a number as the version.`,
	TIMESTAMP_UNREADABLE: FORGED,
	TIMESTAMP_TOO_OLD: `${CLOCK} *Check Setup* of the other nodes compares it with Amazon's. If only some are: n8n was down for too long, an old request was sent again, or a skill message lives longer than an hour ([Repeats](#repeats)).`,
	TIMESTAMP_AHEAD: CLOCK,
	SKILL_ID_MISSING:
		"If your own skill messages are refused, turn on **Accept a Missing Skill ID**: Amazon's newest sample has none. Messages of other skills without one are then accepted too, so check a secret word in the workflow.",
	SKILL_ID_DIFFERENT:
		'The log names it. If it is yours, add it to **Skill ID**. If not, another skill uses your address.',
	CERTIFICATE_DOWNLOADS_EXCEEDED:
		'The limit is ten; someone sends many forged requests. Known certificates still work, and Alexa repeats events and messages. If it lasts, limit requests in your proxy.',
	CERTIFICATE_DOWNLOAD_FAILED:
		'n8n must reach `s3.amazonaws.com` by https; the log has the reason. Open the firewall, or set `HTTPS_PROXY`. A single *404* is forged. A failure is remembered for a minute.',
	CERTIFICATE_TOO_LARGE: `The limit is 64 kB; Amazon's file has about 6. ${FORGED}`,
	CERTIFICATE_UNREADABLE: `${PROXY} Something may answer instead of \`s3.amazonaws.com\`.`,
	CERTIFICATE_HOST: FORGED,
	CERTIFICATE_KEY: FORGED,
	CERTIFICATE_UNTRUSTED: `${FORGED} Or from the simulator, which only the n8n of \`npm start\` trusts. If Alexa itself is refused, Amazon has changed its authority: update this package first.`,
	CERTIFICATE_RESTRICTED: `${FORGED} The log names the broken rule.`,
	CERTIFICATE_NOT_YET_VALID: CLOCK,
	CERTIFICATE_EXPIRED: `${CLOCK} Or an old request was sent again.`,
	SIGNATURE_WRONG: `${PROXY} It must pass the body on byte for byte.`,
};
