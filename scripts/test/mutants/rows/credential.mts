import { mutantsOf } from '../mutant.mts';

const authorize = mutantsOf('nodes/shared/n8n/credential/authorize.ts', [
	{
		name: 'authorize-older-helper-doubts-token',
		breaks: 'Any failure in the HTTP Request node discards a token that is fine',
		text: 'if (before?.used && !before.isOlderHelper)',
		put: 'if (before?.used)',
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'authorize-401-keeps-token',
		breaks: 'After a 401, n8n repeats the request with the same token',
		text: 'tokenCache.markRejected(before.used);',
		put: 'void 0;',
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'authorize-stores-something',
		breaks: 'n8n writes the credential, and replaces expressions by their values',
		text: 'return {};',
		put: "return { accessTokens: 'example' };",
		tests: ['engine/token'],
	},
	{
		name: 'authorize-loses-headers',
		breaks: 'A request loses the headers of its caller, such as its content type',
		text: 'Object.entries(headers ?? {})',
		put: 'Object.entries({})',
		tests: ['engine/send'],
	},
	{
		name: 'authorize-without-signal',
		breaks: 'A stop by hand or the end of its time does not end a request under way',
		text: '...(abortSignal && { abortSignal }),',
		put: '',
		tests: ['engine/drip'],
	},
	{
		name: 'authorize-follows-redirects',
		breaks: 'The token follows a redirect to another host',
		text: '...NO_REDIRECTS,',
		put: '',
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'authorize-filled-hidden-field',
		breaks:
			'An imported credential with a value in its hidden field fails with an error of JavaScript',
		text: 'if (!pending) throw hiddenFieldFilled();',
		put: '',
		tests: ['engine/httpRequestNode'],
	},
]);

const requestTarget = mutantsOf('nodes/shared/n8n/credential/requestTarget.ts', [
	{
		name: 'target-plain-http',
		breaks: 'A token goes to the host of Alexa over plain http',
		text: 'base.origin === url.origin',
		put: 'base.host === url.host',
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'target-user-in-url',
		breaks: 'A URL with a user name gets a token',
		text: ' || url.username || url.password',
		put: '',
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'target-base-by-prefix',
		breaks: 'A path that only starts like the custom base URL gets a token',
		text: 'isUnder(url.pathname, base.pathname)',
		put: 'url.pathname.startsWith(base.pathname)',
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'target-older-helper-unknown',
		breaks: 'The HTTP Request node gets no token, because its helper says "uri"',
		text: "url ?? uri ?? ''",
		put: "url ?? ''",
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'target-custom-scope-wins',
		breaks: 'A custom scope is asked for also where the path has a scope of its own',
		text: 'scopeOfPath(withoutBase(url, base)) ?? customScopeOf(fields)',
		put: "customScopeOf(fields) || (scopeOfPath(withoutBase(url, base)) ?? '')",
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'target-no-scope-asked',
		breaks: 'A path of no known scope asks Amazon for a token without scope',
		text: "if (scope === '') throw fromProblems([NO_SCOPE]);",
		put: '',
		tests: ['engine/httpRequestNode'],
	},
	{
		name: 'target-wrong-region-accepted',
		breaks: 'A credential with a region that does not exist sends to North America',
		text: '...problems.list,',
		put: '',
		tests: ['engine/wrongCredential'],
	},
	{
		name: 'target-base-stays-in-path',
		breaks: 'Behind a custom base URL with a path, no path is known',
		text: 'url.pathname.slice(base.pathname.length)',
		put: 'url.pathname',
		tests: ['engine/send'],
	},
	{
		name: 'target-token-url-by-host',
		breaks: 'Each request to the host of the token URL passes without a check and without a token',
		text: 'url?.href === parsed(endpoints).tokenUrl.href',
		put: 'url?.host === parsed(endpoints).tokenUrl.host',
		tests: ['engine/httpRequestNode'],
	},
]);

const credentialError = mutantsOf('nodes/shared/n8n/credential/credentialError.ts', [
	{
		name: 'credential-error-n8n1-unknown',
		breaks: 'In n8n 1 a failure of the credential is told as a network error',
		text: 'failureCode ?? httpCode;',
		put: 'failureCode;',
		tests: ['engine/networkErrors'],
	},
	{
		name: 'credential-error-outermost-only',
		breaks: 'A failure of the credential is not found inside the errors of n8n',
		text: 'const MAX_DEPTH = 5;',
		put: 'const MAX_DEPTH = 1;',
		tests: ['engine/networkErrors'],
	},
]);

const exchange = mutantsOf('nodes/shared/n8n/credential/authorize.ts', [
	{
		name: 'exchange-follows-redirect',
		breaks: 'The client secret follows a redirect of the token URL',
		text: 'ignoreHttpStatusErrors: true,\n\t\t\t\tdisableFollowRedirect: true,',
		put: 'ignoreHttpStatusErrors: true,',
		tests: ['engine/postForm'],
	},
	{
		name: 'exchange-domain-refusal-unknown',
		breaks: 'A token URL outside of the allowed domains is told as Amazon not being reachable',
		text: 'isDomainRefusal(error)',
		put: 'false',
		tests: ['engine/checkSetupCredential'],
	},
	{
		name: 'exchange-any-code-shown',
		breaks: 'Whatever an error has as its code is shown, also a secret',
		text: ' && /^[A-Z_]{3,40}$/.test(code)',
		put: '',
		tests: ['engine/postForm'],
	},
	{
		name: 'exchange-without-timeout',
		breaks: 'Login with Amazon that says nothing holds a run without end',
		text: 'timeout: timeoutMs,',
		put: '',
		tests: ['engine/postForm'],
	},
]);

const credentialTest = mutantsOf('nodes/shared/n8n/credential/credentialTest.ts', [
	{
		name: 'credential-test-untrimmed',
		breaks: 'The test of the credential fails for an id that was pasted with a space',
		text: '$credentials.clientId.trim()',
		put: '$credentials.clientId',
		tests: ['engine/credentialTest'],
	},
	{
		name: 'credential-test-empty-token',
		breaks: 'The test of the credential passes with an answer whose token is empty',
		text: "[undefined, '']",
		put: '[undefined]',
		tests: ['engine/credentialTest'],
	},
	{
		name: 'credential-test-hides-outage',
		breaks: 'The test of the credential passes while Login with Amazon is down',
		text: ', except: UNAVAILABLE_STATUSES',
		put: '',
		tests: ['engine/credentialTest'],
	},
]);

export const credentialRows = [
	...authorize,
	...requestTarget,
	...credentialError,
	...exchange,
	...credentialTest,
];
