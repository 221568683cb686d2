import { mutantsOf } from '../mutant.mts';

const callApi = mutantsOf('nodes/shared/n8n/http/callApi.ts', [
	{
		name: 'call-shared-credentials-object',
		breaks: 'Requests under way at once are mixed up, so the wrong token counts as refused',
		text: 'data: { ...data } }',
		put: 'data }',
		tests: ['engine/token', 'engine/revokedToken'],
	},
	{
		name: 'call-always-north-america',
		breaks: 'Requests for other regions go to North America',
		text: 'apiBaseUrls[call.region]',
		put: 'apiBaseUrls.na',
		tests: ['engine/errorModes'],
	},
	{
		name: 'call-overdue-told-as-stopped',
		breaks: 'A call whose time is up reads as stopped by hand',
		text: 'isOverdue(options) ? OVERDUE : ',
		put: '',
		tests: ['engine/drip'],
	},
	{
		name: 'call-only-silence-limited',
		breaks: 'An answer that comes byte by byte holds an item as long as it pleases',
		text: 'limitWholeCall(options);',
		put: '',
		tests: ['engine/drip'],
	},
	{
		name: 'call-token-cache-not-told',
		breaks: 'A token that Amazon refuses is never renewed early',
		text: 'return used ? { response, used } : { response };',
		put: 'return { response };',
		tests: ['engine/token'],
	},
	{
		name: 'call-limit-never-released',
		breaks: 'Each ended call leaves a listener at the stop signal of the execution',
		text: 'endLimit(options);',
		put: '',
		tests: ['engine/callApi'],
	},
]);

const deadline = mutantsOf('nodes/shared/n8n/http/deadline.ts', [
	{
		name: 'deadline-late-call-not-stopped',
		breaks: 'A call that begins after a stop by hand runs to its end',
		text: 'if (source?.aborted) abort();',
		put: '',
		tests: ['core/deadline'],
	},
	{
		name: 'deadline-forgets-signal',
		breaks: 'Nobody knows that the time of a call was over',
		text: 'limits.set(options, { signal, release });',
		put: '',
		tests: ['core/deadline'],
	},
	{
		name: 'deadline-second-try-keeps-first',
		breaks: 'A call that n8n repeats with a new token leaves the listeners of the first try',
		text: 'limit.release();',
		put: '',
		tests: ['core/deadline'],
	},
]);

const networkErrors = mutantsOf('nodes/shared/n8n/http/networkErrors.ts', [
	{
		name: 'network-reset-is-not-sent',
		breaks: 'A message is sent again after a connection that was reset, and may arrive twice',
		text: "['ECONNRESET', 'connectionLost']",
		put: "['ECONNRESET', 'notSent']",
		tests: ['engine/networkErrors'],
	},
	{
		name: 'network-tls-repeated',
		breaks: 'A certificate that is not valid is tried again and again',
		text: "(isBroken ? 'connectionLost' : 'blocked')",
		put: "(isBroken ? 'connectionLost' : 'notSent')",
		tests: ['engine/networkErrors'],
	},
	{
		name: 'network-dns-not-repeated',
		breaks: 'A name server that is busy for a moment fails an item at once',
		text: "['EAI_AGAIN', 'notSent'],",
		put: '',
		tests: ['engine/networkErrors'],
	},
	{
		name: 'network-hides-credential-failure',
		breaks: 'A refusal of Login with Amazon is told as a network error',
		text: "if (failure) return { kind: 'refused', ...failure };",
		put: '',
		tests: ['engine/networkErrors', 'engine/token'],
	},
	{
		name: 'network-abort-error-unknown',
		breaks: 'A call that was stopped by hand is told as a network error',
		text: " || inner.name === 'AbortError'",
		put: '',
		tests: ['engine/networkErrors'],
	},
	{
		name: 'network-n8n1-code-ignored',
		breaks: 'In n8n 1 a refused connection is not recognized',
		text: '[code, httpCode].find(',
		put: '[code].find(',
		tests: ['engine/networkErrors'],
	},
	{
		name: 'network-garbled-answer-blocked',
		breaks: 'An answer that is no HTTP counts as blocked by a guard',
		text: "code.startsWith('HPE_')",
		put: 'false',
		tests: ['engine/networkErrors'],
	},
	{
		name: 'network-error-is-outermost',
		breaks: 'Only the outermost error is looked at, and n8n wraps those of the client',
		text: 'depth < 5;',
		put: 'depth < 0;',
		tests: ['engine/networkErrors'],
	},
]);

export const httpRows = [...callApi, ...deadline, ...networkErrors];
