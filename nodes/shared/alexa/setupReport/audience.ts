import type { Audience } from '../proactiveEvent/buildEvent';
import { type Finding, notReported, type Reported, unknown, type Verdict, wrong } from './finding';

/** Who is meant, as far as it can be told without sending. */
export const checkAudience = (audience: Reported<Audience>): Finding => ({
	check: 'Audience',
	...(audience.ok ? judge(audience.value) : notReported(audience.error)),
});

/** Other ids that are taken for a user id. */
const OTHER_IDS: ReadonlyArray<[pattern: RegExp, name: string]> = [
	[/^amzn1\.ask\.skill\./i, 'the ID of a skill'],
	[/^amzn1\.ask\.device\./i, 'the ID of a device'],
	[/^amzn1\.ask\.person\./i, 'the ID of a person (context.System.person.personId)'],
	[/^amzn1\.account\./i, 'the ID of an Amazon account from Login with Amazon'],
	[/^amzn1\.application-oa2-client\./i, 'a Client ID'],
	[/^[^@\s]+@[^@\s]+$/, 'an e-mail address'],
];

const USER_ID = /^amzn1\.ask\.account\../;

const WHERE_TO_FIND =
	'Use context.System.user.userId of a request that this user has made to your skill.';

function judge(audience: Audience): Verdict {
	if (audience.audience === 'multicast') {
		return unknown(
			'Everyone who has switched on the notifications of the skill is meant. Amazon accepts a multicast also if that is nobody, and says nothing.',
			'Try a unicast to yourself: it is refused if your notifications are off.',
		);
	}
	const { userId } = audience;
	const other = OTHER_IDS.find(([pattern]) => pattern.test(userId));
	if (other) return wrong(`"User ID" holds ${other[1]}, not that of a user.`, WHERE_TO_FIND);
	const shape = USER_ID.test(userId)
		? 'The User ID looks like one of Alexa.'
		: 'The User ID does not start with amzn1.ask.account., as those of Alexa do.';
	return unknown(
		`${shape} Whether it is of this skill and still valid cannot be told without sending; it changes when the user disables and enables the skill.`,
		WHERE_TO_FIND,
	);
}
