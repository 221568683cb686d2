import type { EventDefinition, FieldGroup } from './definition';

const SCORED: FieldGroup = {
	name: 'scored',
	displayName: 'Who Scored',
	description:
		'The team that has just scored, and how much. Otherwise, Alexa announces only the score.',
};

export const sportsEvent: EventDefinition = {
	name: 'AMAZON.SportsEvent.Updated',
	resource: 'sportsEvent',
	label: 'Sports Event',
	phrase: 'a sports event',
	example: '"County League match update, Harriers scored! Harriers 2, Rovers 0."',
	fields: [
		{
			kind: 'text',
			name: 'eventLeagueName',
			displayName: 'League Name',
			description: 'The league or competition',
			placeholder: 'e.g. County Football League',
			path: 'sportsEvent.eventLeague.name',
			required: true,
			localizedAttribute: 'eventLeagueName',
		},
		{
			kind: 'text',
			name: 'homeTeamName',
			displayName: 'Home Team Name',
			description: 'The home team, spoken as typed in every language',
			placeholder: 'e.g. Hilltop Harriers',
			path: 'sportsEvent.homeTeamStatistic.team.name',
			required: true,
		},
		{
			kind: 'integer',
			name: 'homeTeamScore',
			displayName: 'Home Team Score',
			description: 'The current score of the home team, a whole number',
			path: 'sportsEvent.homeTeamStatistic.score',
			required: true,
			default: 0,
			editorMinimum: 0,
		},
		{
			kind: 'text',
			name: 'awayTeamName',
			displayName: 'Away Team Name',
			description: 'The away team, spoken as typed in every language',
			placeholder: 'e.g. Riverside Rovers',
			path: 'sportsEvent.awayTeamStatistic.team.name',
			required: true,
		},
		{
			kind: 'integer',
			name: 'awayTeamScore',
			displayName: 'Away Team Score',
			description: 'The current score of the away team, a whole number',
			path: 'sportsEvent.awayTeamStatistic.score',
			required: true,
			default: 0,
			editorMinimum: 0,
		},
		{
			kind: 'text',
			name: 'scoringTeamName',
			displayName: 'Scoring Team Name',
			description: 'The team that has just scored, spoken as typed in every language',
			placeholder: 'e.g. Riverside Rovers',
			path: 'update.teamName',
			required: false,
			together: SCORED,
		},
		{
			kind: 'integer',
			name: 'scoreEarned',
			displayName: 'Score Earned',
			description: 'How many points or goals it has just scored, a whole number',
			path: 'update.scoreEarned',
			required: false,
			together: SCORED,
			onlyWith: 'scoringTeamName',
			default: 1,
			editorMinimum: 1,
		},
	],
	speak: (say) =>
		`${say('eventLeagueName')} match update${
			say('scoringTeamName') ? `, ${say('scoringTeamName')} scored!` : '.'
		} ${say('homeTeamName')} ${say('homeTeamScore')}, ${say('awayTeamName')} ${say('awayTeamScore')}.`,
};
