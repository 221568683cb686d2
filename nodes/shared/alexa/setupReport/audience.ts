import { otherIdName, userIdWarning } from '../input/userId';
import type { Audience } from '../proactiveEvent/buildEvent';
import { type Finding, notReported, type Reported, unknown, type Verdict, wrong } from './finding';

/** Who gets the event, as far as anyone knows without sending. */
export const checkAudience = (audience: Reported<Audience>): Finding => ({
	check: 'Audience',
	...(audience.ok ? judge(audience.value) : notReported(audience.error)),
});

const WHERE_TO_FIND =
	'Use context.System.user.userId from a request that this user has made to your skill.';

/** Whose skill gets the message. */
export const checkUserId = (userId: Reported<string>): Finding => ({
	check: 'User ID',
	...(userId.ok ? judgeUserId(userId.value) : notReported(userId.error)),
});

function judge(audience: Audience): Verdict {
	if (audience.audience === 'multicast') {
		return unknown(
			'The event goes to everyone who has turned on the notifications of the skill. Amazon accepts it even if no one has.',
			'To test, choose One User and send it to yourself: Amazon refuses it if your notifications are off.',
		);
	}
	return judgeUserId(audience.userId);
}

function judgeUserId(userId: string): Verdict {
	const warning = userIdWarning(userId);
	if (warning && otherIdName(userId)) return wrong(warning, WHERE_TO_FIND);
	return unknown(
		`${warning ?? 'The User ID looks like an Alexa user ID.'} Only sending shows whether it belongs to this skill and is still valid; it changes when the user disables the skill and enables it again.`,
		WHERE_TO_FIND,
	);
}
