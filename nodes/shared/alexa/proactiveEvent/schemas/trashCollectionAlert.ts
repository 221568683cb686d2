import { choices, type EventDefinition } from './definition';

const DAYS = {
	MONDAY: 'Monday',
	TUESDAY: 'Tuesday',
	WEDNESDAY: 'Wednesday',
	THURSDAY: 'Thursday',
	FRIDAY: 'Friday',
	SATURDAY: 'Saturday',
	SUNDAY: 'Sunday',
};

export const trashCollectionAlert: EventDefinition = {
	name: 'AMAZON.TrashCollectionAlert.Activated',
	resource: 'trashCollectionAlert',
	label: 'Trash Collection Alert',
	phrase: 'a trash collection alert',
	example: '"This coming Friday is glass, PET bottles and waste paper collection day."',
	fields: [
		{
			kind: 'choices',
			name: 'garbageTypes',
			displayName: 'Garbage Types',
			description: 'The kinds of garbage collected that day, one to five',
			path: 'alert.garbageTypes',
			required: true,
			default: ['WASTE_PAPER'],
			maxItems: 5,
			choices: choices(
				{
					BOTTLES: 'Bottles',
					BULKY: 'Bulky',
					BURNABLE: 'Burnable',
					CANS: 'Cans',
					CLOTHING: 'Clothing',
					COMPOSTABLE: 'Compostable',
					CRUSHABLE: 'Crushable',
					GARDEN_WASTE: 'Garden Waste',
					GLASS: 'Glass',
					HAZARDOUS: 'Hazardous',
					HOME_APPLIANCES: 'Home Appliances',
					KITCHEN_WASTE: 'Kitchen Waste',
					LANDFILL: 'Landfill',
					PET_BOTTLES: 'PET Bottles',
					RECYCLABLE_PLASTICS: 'Recyclable Plastics',
					WASTE_PAPER: 'Waste Paper',
				},
				{ PET_BOTTLES: 'PET bottles' },
			),
		},
		{
			kind: 'choice',
			name: 'collectionDayOfWeek',
			displayName: 'Collection Day',
			description: 'The day of the collection',
			path: 'alert.collectionDayOfWeek',
			required: true,
			default: 'MONDAY',
			choices: choices(DAYS, DAYS),
		},
	],
	speak: (say) =>
		`This coming ${say('collectionDayOfWeek')} is ${say('garbageTypes')} collection day.`,
};
