/** One thing that has to hold, and what was found. */
export interface Verdict {
	what: string;
	required: string;
	measured: string;
	isMet: boolean;
}

export const verdictLine = ({ what, required, measured, isMet }: Verdict): string =>
	`${isMet ? 'ok    ' : 'NOT OK'} ${what}: ${measured} (required: ${required})`;
