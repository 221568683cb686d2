import type { Service } from '../amazon/services';
import { parseHttpDate } from '../lib/httpDate';
import { type Finding, fine, type RunSetup, unknown, type Verdict, wrong } from './finding';
import type { TrialExchange } from './trialExchange';

/** Tokens are renewed a minute ahead of their end. */
const PROBLEM_FROM_SECONDS = 60;

const EFFECTS: Readonly<Record<Service, string>> = {
	proactiveEvents:
		'Notifications expire that much earlier or later than you set, and tokens may expire before they are renewed.',
	dataStore: 'Tokens may expire before they are renewed.',
	skillMessaging: 'Tokens may expire before they are renewed.',
};

/** How far the clock of this machine is from that of the token endpoint, by the `Date` header of its response. */
export const checkClockSkew = ({ service, credential, exchange }: RunSetup): Finding => ({
	check: 'Clock difference',
	...judge(
		service,
		exchange?.response,
		credential.isReadable && !credential.isAmazon ? 'that of the custom Token URL' : "Amazon's",
	),
});

function judge(service: Service, response: TrialExchange['response'], whose: string): Verdict {
	if (!response)
		return unknown('There was no response from Login with Amazon to compare the clocks with.');
	const dateMs = parseHttpDate(response.headers.date);
	if (dateMs === undefined) {
		return unknown(
			'The response from Login with Amazon has no readable Date header.',
			'Make sure that the clock of the machine that runs n8n is right.',
		);
	}
	const { seconds, giveOrTake } = measure(dateMs, response.sentAtMs, response.answeredAtMs);
	const found = describe(seconds, giveOrTake, whose);
	return Math.abs(seconds) < PROBLEM_FROM_SECONDS
		? fine(`${found} That is close enough.`)
		: wrong(`${found} ${EFFECTS[service]}`, FIX);
}

const FIX = 'Set the clock of the machine that runs n8n from the network (NTP), and restart n8n.';

/**
 * The header is cut to the second, so half a second later is its best reading; the server wrote it somewhere between
 * request and response, so the middle of the two is the best time to compare it with. Positive where this machine is ahead.
 */
function measure(dateMs: number, sentAtMs: number, answeredAtMs: number) {
	const differenceMs = (sentAtMs + answeredAtMs) / 2 - (dateMs + 500);
	return {
		seconds: Math.round(differenceMs / 1000),
		giveOrTake: Math.ceil((500 + (answeredAtMs - sentAtMs) / 2) / 1000),
	};
}

function describe(seconds: number, giveOrTake: number, whose: string): string {
	const accuracy = `(give or take ${countOf(giveOrTake, 'second')})`;
	if (Math.abs(seconds) <= giveOrTake) {
		return `The clock of this machine agrees with ${whose} ${accuracy}.`;
	}
	const side = seconds > 0 ? 'ahead of' : 'behind';
	return `The clock of this machine is ${durationOf(Math.abs(seconds))} ${side} ${whose} ${accuracy}.`;
}

function durationOf(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	return minutes < 2 ? countOf(seconds, 'second') : `about ${countOf(minutes, 'minute')}`;
}

const countOf = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
