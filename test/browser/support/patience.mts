/** Generous, because a busy machine needs many seconds for the first page. */
export const PATIENCE_MS = 30_000;
