import { mutantsOf } from '../mutant.mts';

const receive = mutantsOf('nodes/AlexaSkillTrigger/receive.ts', [
	{
		name: 'trigger-refusal-is-200',
		breaks: 'A forged request is answered with 200, and Amazon does not certify the skill',
		text: 'const BAD_REQUEST = 400;',
		put: 'const BAD_REQUEST = 200;',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-wrong-settings-are-200',
		breaks: 'Alexa takes a request as delivered that a wrong field of the trigger has lost',
		text: 'const SERVER_FAULT = 500;',
		put: 'const SERVER_FAULT = 200;',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-test-counts-as-repeat',
		breaks: 'A request that was tried in the editor does not start the published workflow',
		text: 'name, context.getMode(), requestId',
		put: 'name, requestId',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-copied-node-starts-nothing',
		breaks: 'Of two triggers with the same id one starts nothing',
		text: 'nodeId, name, context',
		put: 'nodeId, context',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-other-workflow-starts-nothing',
		breaks: 'Of two workflows with the same trigger one starts nothing',
		text: '[workflowId, nodeId, name,',
		put: '[nodeId, name,',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-failed-request-is-taken',
		breaks: 'A request that was answered with a failure starts nothing when Alexa repeats it',
		text: 'settle(statusCode < FIRST_UNACKNOWLEDGED_STATUS)',
		put: 'settle(true)',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-certificates-not-kept',
		breaks: 'Each request downloads the certificates of Amazon again',
		text: 'await certificates.get(url, download)',
		put: 'await new (certificates.constructor as never)(clock).get(url, download)',
		tests: ['receive/forged', 'receive/genuine', 'receive/webhook'],
	},
	{
		name: 'trigger-successor-not-fetched',
		breaks: 'After Amazon has changed a certificate at its address, all requests are refused',
		text: 'await certificates.successor(url, used, download)',
		put: 'undefined',
		tests: ['receive/forged', 'receive/genuine', 'receive/webhook'],
	},
	{
		name: 'trigger-forgeries-flood-log',
		breaks: 'A flood of forged requests floods the log',
		text: 'if (leftOut === undefined) return;',
		put: '',
		tests: ['receive/webhook', 'receive/forged'],
	},
	{
		name: 'trigger-answer-compressed',
		breaks: 'n8n compresses the answer to Alexa',
		text: 'context.getResponseObject().set(ANSWER_HEADERS);',
		put: '',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-refusal-says-too-much',
		breaks: 'The answer to a forged request tells details to whoever sent it',
		text: 'message: `Refused: ${reason}`',
		put: 'message: `Refused: ${reason}${details}`',
		tests: ['receive/forged'],
	},
	{
		name: 'trigger-new-types-start-nothing',
		breaks: 'A type of request that is in no list does not count as "Any Other Request"',
		text: 'receivableFor(request.type).value',
		put: 'request.type',
		tests: ['receive/webhook'],
	},
]);

const response = mutantsOf('nodes/AlexaSkillTrigger/response.ts', [
	{
		name: 'trigger-workflow-error-checked',
		breaks:
			'If the workflow fails, Alexa gets a complaint about the last node and not the error of n8n',
		text: 'isFromLastNode && response.statusCode < FIRST_FAILURE_STATUS',
		put: 'isFromLastNode',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-first-item-answers',
		breaks: 'Alexa gets the first item of the last node, not the last',
		text: 'body[body.length - 1]',
		put: 'body[0]',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-anything-answers',
		breaks: 'Alexa gets whatever the last node gives as if it were a response',
		text: 'if (isAnswer(item)) return item;',
		put: 'return item;',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-status-told-too-early',
		breaks: 'A request counts as taken before the response is known, also if it fails then',
		text: 'tell(response.statusCode);',
		put: 'tell(200);',
		tests: ['receive/webhook'],
	},
]);

const settings = mutantsOf('nodes/AlexaSkillTrigger/settings.ts', [
	{
		name: 'trigger-one-right-skill-is-enough',
		breaks: 'A list of skills with a wrong id among them is published',
		text: 'list.value.every(',
		put: 'list.value.some(',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-missing-skill-accepted',
		breaks: 'Requests that do not say which skill they are for get in by default',
		text: 'isOn(options.acceptMissingSkillId)',
		put: 'isOn(options.acceptMissingSkillId ?? true)',
		tests: ['receive/forged'],
	},
	{
		name: 'trigger-repeats-by-default',
		breaks: 'A request that Alexa repeats starts the workflow again by default',
		text: 'isOn(options.ignoreRepeats ?? true)',
		put: 'isOn(options.ignoreRepeats)',
		tests: ['receive/webhook'],
	},
	{
		name: 'trigger-tokens-by-default',
		breaks: 'Access tokens of users are stored with each execution',
		text: 'isOn(options.includeAccessToken)',
		put: 'isOn(options.includeAccessToken ?? true)',
		tests: ['leaks/trigger'],
	},
	{
		name: 'trigger-short-tolerance-by-default',
		breaks: 'Without the option a request of 145 seconds ago is refused',
		text: 'ok(CLOCK_TOLERANCE_SECONDS_MAX)',
		put: 'ok(CLOCK_TOLERANCE_SECONDS_MIN)',
		tests: ['receive/genuine'],
	},
	{
		name: 'trigger-tolerance-without-maximum',
		breaks: 'A tolerance of more than Amazon allows is published',
		text: 'maximum: CLOCK_TOLERANCE_SECONDS_MAX,',
		put: 'maximum: 10 * CLOCK_TOLERANCE_SECONDS_MAX,',
		tests: ['receive/webhook'],
	},
]);

const certificates = mutantsOf('nodes/AlexaSkillTrigger/certificates.ts', [
	{
		name: 'trigger-certificates-redirected',
		breaks: 'The download of certificates follows a redirect away from Amazon',
		text: 'disableFollowRedirect: true,',
		put: '',
		tests: ['receive/downloadCertificates'],
	},
	{
		name: 'trigger-certificates-partial',
		breaks: 'A part of the certificates (206) counts as all of them',
		text: 'answer.statusCode === 200',
		put: 'answer.statusCode < 300',
		tests: ['receive/downloadCertificates'],
	},
	{
		name: 'trigger-certificates-too-large',
		breaks: 'A download of certificates fills the memory',
		text: 'if (bytes > MAX_BYTES)',
		put: 'if (chunk.length > MAX_BYTES)',
		tests: ['receive/downloadCertificates'],
	},
	{
		name: 'trigger-certificates-time-twice',
		breaks:
			'Headers and body of the certificates may take five seconds each, more than Alexa waits',
		text: 'TIMEOUT_MS - (clock.now() - startedMs)',
		put: 'TIMEOUT_MS',
		tests: ['receive/downloadCertificates'],
	},
	{
		name: 'trigger-certificates-kept-open',
		breaks: 'The connection of an unwanted answer stays open',
		text: 'answer.body.destroy();',
		put: '',
		tests: ['receive/downloadCertificates'],
	},
]);

const others = [
	...mutantsOf('nodes/AlexaSkillTrigger/AlexaSkillTrigger.node.ts', [
		{
			name: 'trigger-published-with-problems',
			breaks: 'A workflow whose trigger needs a change is published without a word',
			text: 'loadSettings(this);',
			put: '',
			tests: ['receive/webhook'],
		},
	]),
	...mutantsOf('nodes/AlexaSkillTrigger/webhook.ts', [
		{
			name: 'trigger-last-node-ignored',
			breaks: 'In n8n 2 the answer of the last node never reaches Alexa',
			text: "respond === 'lastNode' ? onLastNode : immediately",
			put: 'immediately',
			tests: ['receive/webhook'],
		},
		{
			name: 'trigger-last-node-ignored-in-n8n1',
			breaks: 'In n8n 1 the answer of the last node never reaches Alexa',
			text: '$parameter["respond"] === "lastNode" ?',
			put: '$parameter["respond"] === "last" ?',
			tests: ['receive/webhook'],
		},
	]),
];

export const triggerRows = [...receive, ...response, ...settings, ...certificates, ...others];
