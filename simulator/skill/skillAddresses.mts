import type { Family } from './skillRequest.mts';

type Listener = Family | 'widgets' | 'test';

/**
 * Where the simulated skill listens. What has no address is not sent. Amazon sends the requests of widgets to the address
 * of spoken requests; that they may have one of their own is for trying several workflows.
 */
export type SkillAddresses = Partial<Record<Listener, string>>;

/** An address that makes no sense, or one that is missing; answered 400. */
export class WrongAddress extends Error {}

const names: Readonly<Record<Listener, string>> = {
	events: 'The address for skill events',
	messages: 'The address for messages',
	requests: 'The address for requests',
	widgets: 'The address for widgets',
	test: 'The test address',
};

const isTarget = (name: string): name is Listener => Object.hasOwn(names, name);

/** The addresses that are given, or an error that says which one is wrong. */
export function checkedAddresses(given: SkillAddresses): SkillAddresses {
	const checked: SkillAddresses = {};
	for (const [name, url] of Object.entries(given)) {
		if (!isTarget(name)) throw new WrongAddress(`There is no address called "${name}"`);
		if (url === undefined || url === '') continue;
		const problem = problemOf(url);
		if (problem) throw new WrongAddress(`${names[name]} ${problem}`);
		checked[name] = url;
	}
	return checked;
}

export function addressFor(addresses: SkillAddresses, target: Listener): string {
	const url = addresses[target];
	if (url === undefined) throw new WrongAddress(`${names[target]} is not set`);
	return url;
}

/** Whether a host name as `URL` gives it is this machine. */
const isThisMachine = (hostname: string) =>
	hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

function problemOf(url: string): string | undefined {
	if (/\s/.test(url) || !URL.canParse(url)) {
		return 'must be a whole address such as https://n8n.example.com/webhook/…';
	}
	const { protocol, hostname, username, password, hash } = new URL(url);
	if (username || password) return 'must not contain a user name or password';
	if (hash) return 'must not end with a part after #';
	if (protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))) return undefined;
	return 'must begin with https:// (http:// only for this machine: localhost or 127.0.0.1)';
}
