import { choices, type EventDefinition } from './definition';

/** Sources disagree on the place of `relationshipToInvitee`; the majority puts it directly under `invite`. */
export const socialGameInvite: EventDefinition = {
	name: 'AMAZON.SocialGameInvite.Available',
	resource: 'socialGameInvite',
	label: 'Social Game Invite',
	phrase: 'a social game invite',
	example: '"Your friend Max has challenged you to a rematch of Harbor Chess."',
	fields: [
		{
			kind: 'text',
			name: 'inviterName',
			displayName: 'Inviter Name',
			description: 'Who invites, spoken as typed in every language',
			placeholder: 'e.g. Max',
			path: 'invite.inviter.name',
			required: true,
		},
		{
			kind: 'choice',
			name: 'relationshipToInvitee',
			displayName: 'Relationship to Invitee',
			description: 'How the inviter knows the user',
			path: 'invite.relationshipToInvitee',
			required: true,
			default: 'FRIEND',
			choices: choices({ FRIEND: 'Friend', CONTACT: 'Contact' }),
		},
		{
			kind: 'choice',
			name: 'inviteType',
			displayName: 'Invite Type',
			description: 'The kind of invitation',
			path: 'invite.inviteType',
			required: true,
			default: 'INVITE',
			choices: choices(
				{ CHALLENGE: 'Challenge', INVITE: 'Invite' },
				{ CHALLENGE: 'challenged', INVITE: 'invited' },
			),
		},
		{
			kind: 'choice',
			name: 'offer',
			displayName: 'Offer',
			description: 'What is offered',
			path: 'game.offer',
			required: true,
			default: 'GAME',
			choices: choices({ MATCH: 'Match', REMATCH: 'Rematch', GAME: 'Game' }),
		},
		{
			kind: 'text',
			name: 'gameName',
			displayName: 'Game Name',
			description: 'The name of the game',
			placeholder: 'e.g. Harbor Chess',
			path: 'game.name',
			required: true,
			localizedAttribute: 'gameName',
		},
	],
	speak: (say) =>
		`Your ${say('relationshipToInvitee')} ${say('inviterName')} has ${say('inviteType')} you to a ${say(
			'offer',
		)} of ${say('gameName')}.`,
};
