/** What handles the items of one execution; the first two show n8n's own share. */
export const CASES = {
	noOp: { title: "n8n's *No Operation*", sends: false },
	loop: { title: 'bare `httpRequest` loop that reads one field', sends: true },
	event: { title: 'Alexa Proactive Event, *Stop Workflow*', sends: true },
	eventContinue: { title: 'Alexa Proactive Event, *Continue*', sends: true },
	message: { title: 'Alexa Skill Message, *Stop Workflow*', sends: true },
} as const;

export type CaseId = keyof typeof CASES;

export const ALL_CASES = Object.keys(CASES) as CaseId[];

export interface LoadPlan {
	few: number;
	many: number;
}

export const FULL_PLAN: LoadPlan = { few: 10_000, many: 100_000 };
export const QUICK_PLAN: LoadPlan = { few: 200, many: 2_000 };
