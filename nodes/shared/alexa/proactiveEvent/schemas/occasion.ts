import { choices, type EventDefinition } from './definition';

export const occasion: EventDefinition = {
	name: 'AMAZON.Occasion.Updated',
	resource: 'occasion',
	label: 'Occasion',
	phrase: 'an occasion',
	example:
		'"Your appointment at Lakeside Optics for an eye test on May 20 at 9:15 AM has been confirmed."',
	fields: [
		{
			kind: 'text',
			name: 'occasionProviderName',
			displayName: 'Provider Name',
			description: 'Who provides the occasion',
			placeholder: 'e.g. Lakeside Optics',
			path: 'occasion.provider.name',
			required: true,
			localizedAttribute: 'providerName',
		},
		{
			kind: 'text',
			name: 'subject',
			displayName: 'Subject',
			description: 'What the occasion is about',
			placeholder: 'e.g. an eye test',
			path: 'occasion.subject',
			required: true,
			localizedAttribute: 'subject',
		},
		{
			kind: 'dateTime',
			name: 'bookingTime',
			displayName: 'Booking Time',
			description:
				'When the occasion takes place. A time without an offset (such as +02:00) is in the time zone of the workflow.',
			path: 'occasion.bookingTime',
			required: true,
		},
		{
			kind: 'choice',
			name: 'confirmationStatus',
			displayName: 'Confirmation Status',
			description: 'What happened to the reservation or appointment',
			path: 'state.confirmationStatus',
			required: true,
			default: 'CONFIRMED',
			choices: choices({
				CANCELED: 'Canceled',
				CONFIRMED: 'Confirmed',
				CREATED: 'Created',
				REQUESTED: 'Requested',
				RESCHEDULED: 'Rescheduled',
				UPDATED: 'Updated',
			}),
		},
		{
			kind: 'choice',
			name: 'occasionType',
			displayName: 'Occasion Type',
			description: 'The kind of occasion',
			path: 'occasion.occasionType',
			required: true,
			default: 'APPOINTMENT',
			choices: choices({
				APPOINTMENT: 'Appointment',
				APPOINTMENT_REQUEST: 'Appointment Request',
				RESERVATION: 'Reservation',
				RESERVATION_REQUEST: 'Reservation Request',
			}),
		},
		{
			kind: 'text',
			name: 'brokerName',
			displayName: 'Broker Name',
			description: 'Who arranged the occasion, if not the provider',
			placeholder: 'e.g. Booking Desk',
			path: 'occasion.broker.name',
			required: false,
			localizedAttribute: 'brokerName',
		},
	],
	speak: (say) =>
		`Your ${say('occasionType')} at ${say('occasionProviderName')} for ${say('subject')} on ${say(
			'bookingTime',
		)} has been ${say('confirmationStatus')}.`,
};
