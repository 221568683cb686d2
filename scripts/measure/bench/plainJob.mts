/** What a contender outside n8n is told. */
export interface PlainJob {
	url: string;
	clientId: string;
	clientSecret: string;
	/** For the contender that asks for none itself. */
	token: string;
	count: number;
	atOnce: number;
}

export interface PlainAnswer {
	durationMs: number;
}
