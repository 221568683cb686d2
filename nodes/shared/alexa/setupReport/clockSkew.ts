import type { Service } from '../amazon/services';
import { type Finding, fine, type RunSetup, unknown, type Verdict, wrong } from './finding';
import type { TrialExchange } from './trialExchange';
import { parseHttpDate } from '../lib/httpDate';

export const CLOCK_DIFFERENCE = 'Clock difference';

type Side = 'ahead' | 'behind';

interface Level {
	/** Differences from here on. */
	fromSeconds: number;
	/** What comes of it; undefined where nothing does. */
	effects?: Readonly<Record<Side, string>>;
}

const TOKENS =
	'Tokens are renewed a minute before they end, so n8n processes whose clocks differ as much may send one that is over.';

/** From the greatest difference to none. Messages carry no times, only how long they live. */
export const CLOCK_LEVELS: Readonly<Record<Service, readonly Level[]>> = {
	proactiveEvents: [
		{
			// the shortest expiry that Amazon accepts
			fromSeconds: 300,
			effects: {
				ahead: 'The time of an event lies far in the future for Amazon, which may refuse it.',
				behind:
					'A notification that expires after 5 minutes, the least there is, is over before Amazon has it, and nobody hears it.',
			},
		},
		{
			// by how much tokens are renewed ahead of their end
			fromSeconds: 60,
			effects: {
				ahead: `Notifications expire that much later than you set. ${TOKENS}`,
				behind: `Notifications expire that much earlier than you set. ${TOKENS}`,
			},
		},
		{ fromSeconds: 0 },
	],
	skillMessaging: [
		{ fromSeconds: 60, effects: { ahead: TOKENS, behind: TOKENS } },
		{ fromSeconds: 0 },
	],
};

/** How far the clock of this machine is from that of the token endpoint, by the `Date` header of its response. */
export const checkClockSkew = ({ service, credential, exchange }: RunSetup): Finding => ({
	check: CLOCK_DIFFERENCE,
	...judge(
		service,
		exchange?.response,
		credential.isReadable && !credential.isAmazon ? 'that of the custom Token URL' : "Amazon's",
	),
});

function judge(service: Service, response: TrialExchange['response'], whose: string): Verdict {
	if (!response) return unknown('Login with Amazon gave no answer to compare the clocks by.');
	const dateMs = parseHttpDate(response.headers.date);
	if (dateMs === undefined) {
		return unknown(
			'The answer of Login with Amazon has no Date header that can be read.',
			'Compare the clock of the machine that runs n8n with another one.',
		);
	}
	const { seconds, giveOrTake } = measure(dateMs, response.sentAtMs, response.answeredAtMs);
	const found = describe(seconds, giveOrTake, whose);
	const { effects } = levelOf(service, Math.abs(seconds));
	return effects
		? wrong(`${found} ${effects[seconds > 0 ? 'ahead' : 'behind']}`, FIX)
		: fine(`${found} This changes nothing.`);
}

const FIX =
	'Have the machine that runs n8n set its clock from the network (NTP), and restart n8n afterwards.';

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

const UNITS: ReadonlyArray<[unit: string, seconds: number]> = [
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
];

/** In the greatest unit of which there are two. */
function durationOf(seconds: number): string {
	const [unit, length] = UNITS.find(([, each]) => seconds >= 2 * each) ?? ['second', 1];
	return length === 1
		? countOf(seconds, unit)
		: `about ${countOf(Math.round(seconds / length), unit)}`;
}

const countOf = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

const NO_EFFECT: Level = { fromSeconds: 0 };

const levelOf = (service: Service, seconds: number): Level =>
	CLOCK_LEVELS[service].find(({ fromSeconds }) => seconds >= fromSeconds) ?? NO_EFFECT;
