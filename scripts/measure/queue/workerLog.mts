/** The ids of the executions that a worker took, as its log says; one that it took twice is there twice. */
export const takenBy = (log: string): string[] =>
	[...log.matchAll(/Worker started execution (\d+) \(job \d+\)/g)].map(([, id]) => id as string);
