/** What an attempt gave: its value, or why there is none. Of a raw value that was read, the rule that it breaks. */
export type Result<Value, Reason = string> =
	| { ok: true; value: Value }
	| { ok: false; error: Reason };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const fail = <Reason>(error: Reason): { ok: false; error: Reason } => ({ ok: false, error });
