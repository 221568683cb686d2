/** How many requests the page shows; the stream sends no more. */
export const REQUESTS_SHOWN = 200;
