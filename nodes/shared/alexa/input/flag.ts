/** A switch; an expression or an AI agent may give it as text. */
export const isOn = (raw: unknown): boolean => raw === true || raw === 'true';
