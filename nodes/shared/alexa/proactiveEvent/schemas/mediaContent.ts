import { choices, type EventDefinition } from './definition';

export const mediaContent: EventDefinition = {
	name: 'AMAZON.MediaContent.Available',
	resource: 'mediaContent',
	label: 'Media Content',
	phrase: 'a media content alert',
	example: '"The Long Road will premiere on May 20 at 9:00 PM on Channel Nine."',
	fields: [
		{
			kind: 'text',
			name: 'contentName',
			displayName: 'Content Name',
			description: 'The title of the content',
			placeholder: 'e.g. The Long Road',
			path: 'content.name',
			required: true,
			localizedAttribute: 'contentName',
		},
		{
			kind: 'choice',
			name: 'contentType',
			displayName: 'Content Type',
			description: 'The kind of media',
			path: 'content.contentType',
			required: true,
			default: 'EPISODE',
			choices: choices({
				ALBUM: 'Album',
				BOOK: 'Book',
				EPISODE: 'Episode',
				GAME: 'Game',
				MOVIE: 'Movie',
				SINGLE: 'Single',
			}),
		},
		{
			kind: 'dateTime',
			name: 'startTime',
			displayName: 'Start Time',
			description:
				'When the content becomes available. A time without an offset (such as +02:00) is in the time zone of the workflow.',
			path: 'availability.startTime',
			required: true,
		},
		{
			kind: 'choice',
			name: 'method',
			displayName: 'Method',
			description: 'How the content becomes available, spoken as a verb',
			path: 'availability.method',
			required: true,
			default: 'RELEASE',
			choices: choices({
				AIR: 'Air',
				DROP: 'Drop',
				PREMIERE: 'Premiere',
				RELEASE: 'Release',
				STREAM: 'Stream',
			}),
		},
		{
			kind: 'text',
			name: 'mediaProviderName',
			displayName: 'Media Provider Name',
			description: 'Who offers the content',
			placeholder: 'e.g. Channel Nine',
			path: 'availability.provider.name',
			required: false,
			localizedAttribute: 'providerName',
		},
	],
	speak: (say) =>
		`${say('contentName')} will ${say('method')} on ${say('startTime')}${
			say('mediaProviderName') && ` on ${say('mediaProviderName')}`
		}.`,
};
