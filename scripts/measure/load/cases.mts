/** What is sent in one execution; `noOp` is n8n's node that does nothing, to compare memory with. */
export const CASES = {
	noOp: { title: 'No Operation', sends: false },
	event: { title: 'Alexa Proactive Event, *Stop Workflow*', sends: true },
	eventContinue: { title: 'Alexa Proactive Event, *Continue*', sends: true },
	message: { title: 'Alexa Skill Message, *Stop Workflow*', sends: true },
} as const;

export type CaseId = keyof typeof CASES;
export type SendingCase = Exclude<CaseId, 'noOp'>;

export interface LoadPlan {
	few: number;
	many: number;
	/** Timed runs of few items; their median counts. */
	repeats: number;
}

export const FULL_PLAN: LoadPlan = { few: 10_000, many: 100_000, repeats: 3 };
export const QUICK_PLAN: LoadPlan = { few: 200, many: 2_000, repeats: 1 };

/** At most. */
export const LIMITS = {
	/** Of memory for each item, above what n8n's No Operation node takes. */
	bytesPerItem: 3_000,
	/** Of time, for ten times as many items. */
	growth: 11,
	/** To an answer of n8n's health. */
	answerMs: 1_000,
};
