import type { RefusalCode } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';

const NOT_ALEXA = 'Probably not from Alexa; ignore it.';
const TELL_US = 'If Alexa itself is refused, open an issue with the log line.';
const PROXY = 'If every request is refused, check your proxy; otherwise ignore it.';
const CLOCK = 'If every request is refused, correct the clock of this machine (NTP).';

/** What the person who runs the skill can do about a refusal. */
export const REFUSAL_ADVICE: Readonly<Record<RefusalCode, string>> = {
	CERTIFICATE_URL_MISSING:
		'Usually a scanner or your own test. If every request is refused, let your proxy pass on all headers.',
	SIGNATURE_MISSING: 'See `CERTIFICATE_URL_MISSING`.',
	SIGNATURE_SHA1_ONLY: 'Alexa sends both. Let your proxy pass on `Signature-256`.',
	SIGNATURE_UNREADABLE: PROXY,
	CERTIFICATE_URL_FORBIDDEN: `Forged. ${TELL_US}`,
	BODY_MISSING: PROXY,
	BODY_TOO_LARGE: `The limit is 256 kB. ${NOT_ALEXA} ${TELL_US}`,
	BODY_UNREADABLE: `${PROXY} n8n answers a body that is not JSON with 422 before this check.`,
	BODY_UNSAFE: `Such a body can harm nodes of a workflow. ${NOT_ALEXA}`,
	REQUEST_INCOMPLETE: `Or one of them is not text or is longer than 500 characters. ${NOT_ALEXA} If your own skill messages are refused, open an issue: one [sample of Amazon](https://developer.amazon.com/docs/custom-skills/messaging-interface-reference.html) has a number as the version.`,
	TIMESTAMP_UNREADABLE: `${NOT_ALEXA} ${TELL_US}`,
	TIMESTAMP_TOO_OLD: `${CLOCK} *Check Setup* of the other nodes compares it with Amazon's. If it is occasional, n8n was down for too long, someone sent an old request again, or a skill message lives longer than an hour ([Repeats](#repeats)).`,
	TIMESTAMP_AHEAD: CLOCK,
	SKILL_ID_MISSING:
		"If your own skill messages are refused, turn on **Accept a Missing Skill ID**: Amazon's newest sample of a message has no skill id. Messages of other skills without an id are then accepted too, so check a secret word in the workflow.",
	SKILL_ID_DIFFERENT:
		'The log names the skill. If it is yours, add it to **Skill ID**, separated by a comma. If not, another skill uses your address as its endpoint.',
	CERTIFICATE_DOWNLOADS_EXCEEDED:
		'Someone sends many forged requests. Known certificates still work, and Alexa repeats events and messages. If it lasts, limit requests in your proxy.',
	CERTIFICATE_DOWNLOAD_FAILED:
		'n8n must reach `s3.amazonaws.com` by https; the log has the reason. Open the firewall, or start n8n with `HTTPS_PROXY`. A single *404* is forged. A failure is remembered for a minute.',
	CERTIFICATE_TOO_LARGE: `The limit is 64 kB; Amazon's file has about 6. ${NOT_ALEXA}`,
	CERTIFICATE_UNREADABLE:
		'If every request is refused, something such as a proxy answers instead of `s3.amazonaws.com`. Otherwise forged.',
	CERTIFICATE_HOST: 'Forged.',
	CERTIFICATE_KEY: `Forged. ${TELL_US}`,
	CERTIFICATE_UNTRUSTED:
		'Forged, or from the simulator, which only the n8n of `npm start` trusts. If Alexa itself is refused, Amazon has changed its authority: update this package or open an issue.',
	CERTIFICATE_RESTRICTED: `Forged; the log names the broken rule. ${TELL_US}`,
	CERTIFICATE_NOT_YET_VALID: `${CLOCK} Otherwise forged.`,
	CERTIFICATE_EXPIRED: `${CLOCK} Otherwise forged, or an old request sent again.`,
	SIGNATURE_WRONG:
		'If every request is refused, a proxy changes the body: it must pass it on byte for byte. Otherwise forged.',
};
