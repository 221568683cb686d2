/** What reading one raw value gave: the value, or the rule that it breaks. */
export type Result<T> = { ok: true; value: T } | { ok: false; rule: string };

export const good = <T>(value: T): Result<T> => ({ ok: true, value });

export const bad = (rule: string): { ok: false; rule: string } => ({ ok: false, rule });

/** Not filled in: n8n gives an empty field as `''`, an expression that found nothing as null or undefined. */
export const isEmpty = (raw: unknown): boolean =>
	raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

/** A switch; an expression or an AI agent may give it as text. */
export const isOn = (raw: unknown): boolean => raw === true || raw === 'true';
