import { choices, type EventDefinition } from './definition';

export const messageAlert: EventDefinition = {
	name: 'AMAZON.MessageAlert.Activated',
	resource: 'messageAlert',
	label: 'Message Alert',
	phrase: 'a message alert',
	example:
		'"You have 2 new unread urgent messages from Jane Doe." The sender name is the nearest thing to free text.',
	fields: [
		{
			kind: 'text',
			name: 'creatorName',
			displayName: 'Sender Name',
			description: 'Who sent the messages, spoken as typed in every language',
			placeholder: 'e.g. Jane Doe',
			path: 'messageGroup.creator.name',
			required: true,
		},
		{
			kind: 'choice',
			name: 'messageStatus',
			displayName: 'Message Status',
			description: 'The state of the messages',
			path: 'state.status',
			required: true,
			default: 'UNREAD',
			choices: choices({ UNREAD: 'Unread', FLAGGED: 'Flagged' }),
		},
		{
			kind: 'choice',
			name: 'freshness',
			displayName: 'Freshness',
			description: 'How recent the messages are',
			path: 'state.freshness',
			required: false,
			default: 'NEW',
			choices: choices({ NEW: 'New', OVERDUE: 'Overdue' }),
		},
		{
			kind: 'integer',
			name: 'messageCount',
			displayName: 'Message Count',
			description: 'How many messages there are, a whole number of at least 1',
			path: 'messageGroup.count',
			required: true,
			default: 1,
			minimum: 1,
		},
		{
			kind: 'choice',
			name: 'urgency',
			displayName: 'Urgency',
			description: 'Add this if Alexa should call the messages urgent',
			path: 'messageGroup.urgency',
			required: false,
			default: 'URGENT',
			choices: choices({ URGENT: 'Urgent' }),
		},
	],
	speak: (say) => {
		const count = say('messageCount');
		const words = [count, say('freshness'), say('messageStatus'), say('urgency')].filter(Boolean);
		return `You have ${words.join(' ')} ${count === '1' ? 'message' : 'messages'} from ${say('creatorName')}.`;
	},
};
