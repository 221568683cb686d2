/** Of memory for each item, above what n8n's No Operation node takes. */
export const MOST_BYTES = 3_000;

/** Of time, for ten times as many items. */
export const MOST_GROWTH = 11;

/** To an answer of n8n's health. */
export const MOST_MS = 200;
