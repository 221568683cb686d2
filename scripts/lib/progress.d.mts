export type Log = (line: string) => void;

export function seconds(sinceMs: number): string;

export function withProgress<Result>(
	title: string,
	usually: string,
	log: Log,
	work: () => Promise<Result>,
): Promise<Result>;
