/** How many requests the page shows; the stream sends no more. */
export const REQUESTS_SHOWN = 200;

/** How many deliveries to the skill the page shows; the stream sends no more. */
export const DELIVERIES_SHOWN = 50;

/** How many notifications are shown and spoken when a device is asked to read them. */
export const SENTENCES_SHOWN = 20;
