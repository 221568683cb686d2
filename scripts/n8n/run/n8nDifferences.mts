/** What versions of n8n do by themselves, whatever node runs in them. */
interface Difference {
	/** As the documentation tells it to users. */
	text: string;
	/** Met in n8n-core by itself, too, and not only in all of n8n. */
	isOfEngine: boolean;
	isTrueOf(version: readonly number[]): boolean;
}

const isAtLeast =
	(major: number, minor: number) =>
	([itsMajor = 0, itsMinor = 0]: readonly number[]) =>
		itsMajor > major || (itsMajor === major && itsMinor >= minor);

/** One of these, each written as "2.0". */
const isOneOf =
	(...minors: readonly string[]) =>
	([major, minor]: readonly number[]) =>
		minors.includes(`${major}.${minor}`);

/**
 * Found by running the tests in each version that they are run in. Where something begins to be so between two
 * of them is not known; the newer one stands here.
 */
export const DIFFERENCES = {
	holdsExchangesToDomains: {
		text: 'The *Allowed HTTP Request Domains* of a credential also apply to its token exchange',
		isOfEngine: true,
		isTrueOf: isAtLeast(2, 41),
	},
	readsByteOrderMarks: {
		text: 'A request that begins with a byte order mark reaches the trigger; otherwise n8n answers 422',
		isOfEngine: false,
		isTrueOf: isAtLeast(2, 41),
	},
	answersTriggersInAnyTimeZone: {
		text: 'The trigger works in a workflow whose time zone is not valid; otherwise n8n may answer 500',
		isOfEngine: false,
		isTrueOf: isAtLeast(2, 41),
	},
	losesStatusOfBrokenAnswers: {
		text: 'If a response breaks off, nodes do not learn its status: an event is sent again, which notifies no one twice, and a message ends as `NETWORK`, though Amazon may have it',
		isOfEngine: true,
		isTrueOf: isOneOf('1.84', '2.0'),
	},
	wantsPublishedSubWorkflows: {
		text: 'A sub-workflow runs only once it is published',
		isOfEngine: false,
		isTrueOf: isOneOf('2.0'),
	},
	wantsPublishedErrorWorkflows: {
		text: 'An error workflow runs only once it is published',
		isOfEngine: false,
		isTrueOf: isAtLeast(2, 0),
	},
	losesSchemasOfTools: {
		text: 'An AI agent does not learn the fields of its tools, and an MCP client refuses the list of tools',
		isOfEngine: false,
		isTrueOf: isOneOf('2.20'),
	},
	logsAnswersToCredentialTests: {
		text: 'The *debug* log contains what the server answered to a credential test with 429, 500, 502, 503 or 504, and so the Client Secret if the server repeats it',
		isOfEngine: false,
		isTrueOf: isOneOf('2.20'),
	},
	refusesExpressionsAsResource: {
		text: 'If *Resource* is an expression, n8n itself refuses to run the workflow',
		isOfEngine: true,
		isTrueOf: isOneOf('1.84'),
	},
	asksProxiesWithoutTunnel: {
		text: 'Behind a proxy (`HTTPS_PROXY`), n8n asks the proxy for pages of `https` hosts instead of a tunnel, which many proxies refuse',
		isOfEngine: true,
		isTrueOf: isOneOf('1.84'),
	},
} as const satisfies Readonly<Record<string, Difference>>;

export type DifferenceName = keyof typeof DIFFERENCES;

export const isTrueOf = (name: DifferenceName, version: string) =>
	DIFFERENCES[name].isTrueOf(version.split('.').map(Number));
