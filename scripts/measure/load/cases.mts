/** What handles the items of one execution; those that are not ours show n8n's own share. */
export const CASES = {
	noOp: { title: "n8n's *No Operation*", sends: false, isOurs: false },
	loop: { title: 'bare `httpRequest` loop that reads one field', sends: true, isOurs: false },
	event: { title: 'Alexa Proactive Event, *Stop Workflow*', sends: true, isOurs: true },
	eventContinue: { title: 'Alexa Proactive Event, *Continue*', sends: true, isOurs: true },
	message: { title: 'Alexa Skill Message, *Stop Workflow*', sends: true, isOurs: true },
} as const;

export type CaseId = keyof typeof CASES;

export const ALL_CASES = Object.keys(CASES) as CaseId[];

export interface LoadPlan {
	few: number;
	many: number;
}

export const FULL_PLAN: LoadPlan = { few: 10_000, many: 100_000 };
export const QUICK_PLAN: LoadPlan = { few: 200, many: 2_000 };

/** At most. */
export const LIMITS = {
	/** Of memory for each item, above what n8n's No Operation node takes. */
	bytesPerItem: 3_000,
	/** Of time, for ten times as many items. */
	growth: 11,
	/** To 99 of 100 answers of n8n's health, above the slower of No Operation and the loop. */
	addedMs: 50,
	/** To any answer; n8n's garbage collections count too. */
	answerMs: 1_000,
};
