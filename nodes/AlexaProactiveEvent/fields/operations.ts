/** The operations that build an event, as their fields' `displayOptions` name them. */
export const SENDING = ['send', 'update'];
export const BUILDING = [...SENDING, 'preview'];
