/** The operations by what they need, as the `displayOptions` of fields and credential name them. */
export const SENDING = ['send', 'update'];
/** They build a request from all fields. */
export const BUILDING = [...SENDING, 'preview'];
/** They ask Login with Amazon for a token. */
export const AUTHORIZED = [...SENDING, 'checkSetup'];
/** They look at whom an event goes to, where and in which languages. */
export const ADDRESSING = [...BUILDING, 'checkSetup'];
