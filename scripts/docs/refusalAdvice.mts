import type { RefusalCode } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';

const NOT_ALEXA = 'Most likely it is not from Alexa, and there is nothing to do.';
const TELL_US =
	'If Alexa itself is refused with it, please open an issue with the line of the log.';

/** What whoever runs the skill can do about a refusal. */
export const REFUSAL_ADVICE: Readonly<Record<RefusalCode, string>> = {
	CERTIFICATE_URL_MISSING:
		'Most often it is not from Alexa: a scanner, or a trial of your own. If every request is refused with it, a proxy drops the header: let it pass all headers on.',
	SIGNATURE_MISSING: 'As `CERTIFICATE_URL_MISSING`, for the header `Signature-256`.',
	SIGNATURE_SHA1_ONLY:
		'Alexa sends both. If every request is refused with it, a proxy has a list of the headers that it passes on: add `Signature-256`.',
	SIGNATURE_UNREADABLE:
		'It is not from Alexa, or a proxy changes headers. If every request is refused with it, look at the proxy.',
	CERTIFICATE_URL_FORBIDDEN: `It is forged: somebody tries to have their own certificate trusted. ${TELL_US}`,
	BODY_MISSING:
		'It is not from Alexa, or a proxy drops the body. If every request is refused with it, look at the proxy.',
	BODY_TOO_LARGE: `The limit is 256 kB. ${NOT_ALEXA} ${TELL_US}`,
	BODY_UNREADABLE:
		'It is not from Alexa, or a proxy changes the body. A body that is no JSON at all does not get this far: n8n answers it with 422.',
	BODY_UNSAFE: `Such a body can harm the nodes of a workflow. ${NOT_ALEXA}`,
	REQUEST_INCOMPLETE: `Or one of them is no text, or longer than 500 characters. ${NOT_ALEXA} If your own skill messages are refused with it, please open an issue: one [sample of Amazon](https://developer.amazon.com/docs/custom-skills/messaging-interface-reference.html) has the version as a number.`,
	TIMESTAMP_UNREADABLE: `${NOT_ALEXA} ${TELL_US}`,
	TIMESTAMP_TOO_OLD:
		"With every request: the clock of this machine is fast; have it set by the network (NTP). *Check Setup* of the other nodes compares it with Amazon's. Now and then: n8n was down, and Alexa has repeated the request for too long; or somebody sends an old request again. A skill message that is to live for more than an hour may be refused too, see [Repeats](#repeats).",
	TIMESTAMP_AHEAD: 'The clock of this machine is slow; have it set by the network (NTP).',
	SKILL_ID_MISSING:
		"If it comes with your own skill messages, switch on **Accept a Missing Skill ID**: Amazon's newest printed sample of a message has no skill id. A message of any other skill that lacks it is then taken as well: let the message carry a word that only you know, and check it in the workflow.",
	SKILL_ID_DIFFERENT:
		'The log says which skill it names. If that is yours, put it into **Skill ID**, several with commas. If not, another skill has the address of your n8n as its endpoint.',
	CERTIFICATE_DOWNLOADS_EXCEEDED:
		'Somebody sends many forged requests, each with another address. Certificates that are known serve on, and Alexa repeats events and messages that were not acknowledged. If it lasts, limit the requests in your proxy.',
	CERTIFICATE_DOWNLOAD_FAILED:
		'n8n must reach `s3.amazonaws.com` by https. The log says what happened, in brackets. Open the firewall; where only a proxy leads out, start n8n with `HTTPS_PROXY`. A single one with *404* is forged. A failure counts for a minute.',
	CERTIFICATE_TOO_LARGE: `The limit is 64 kB, and Amazon's file has some 6. ${NOT_ALEXA}`,
	CERTIFICATE_UNREADABLE:
		"If every request is refused with it, something else answers in the place of `s3.amazonaws.com`, such as a proxy's page. Otherwise it is forged.",
	CERTIFICATE_HOST: 'It is forged: the certificate is of somebody else.',
	CERTIFICATE_KEY: `It is forged. ${TELL_US}`,
	CERTIFICATE_UNTRUSTED:
		'It is forged, or it comes from the simulator of this repository, which only the n8n of `npm start` believes. If Alexa itself is refused with it, Amazon has changed its authority: update this package, or open an issue.',
	CERTIFICATE_RESTRICTED: `The log says in brackets which rule is broken. It is forged with a certificate of an authority that may not issue it. ${TELL_US}`,
	CERTIFICATE_NOT_YET_VALID:
		'With every request: the clock of this machine is wrong. Otherwise it is forged.',
	CERTIFICATE_EXPIRED:
		'With every request: the clock of this machine is wrong. Otherwise it is forged, or an old request that somebody sends again.',
	SIGNATURE_WRONG:
		'With every request: a proxy changes the body, if only by a blank. It must pass it on byte for byte. Otherwise it is forged.',
};
