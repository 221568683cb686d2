import type { Region } from '../amazon/regions';
import type { Service } from '../amazon/services';
import { describeProblems, type Problem } from '../input/problem';
import type { Result } from '../lib/result';
import type { CredentialFields } from '../lwa/grant';
import type { TrialExchange } from './trialExchange';

export interface Verdict {
	/** `unknown` where no API can tell with the token of a skill. */
	result: 'ok' | 'problem' | 'unknown';
	/** What was found. */
	explanation: string;
	/** What to do; never empty, because n8n's table shows an empty text in red. */
	fix: string;
}

/** One line of the report. Workflows may look for a check by its name, so one is never renamed. */
export interface Finding extends Verdict {
	check: string;
	/** What to go through, copy or run. */
	details?: string[] | { manifest: object; commands: string[] };
}

const NOTHING = 'Nothing to do.';
const AGAIN = 'Run this again after you have fixed the other findings.';

export const fine = (explanation: string): Verdict => ({ result: 'ok', explanation, fix: NOTHING });

export const wrong = (explanation: string, fix: string): Verdict => ({
	result: 'problem',
	explanation,
	fix,
});

export const unknown = (explanation: string, fix = AGAIN): Verdict => ({
	result: 'unknown',
	explanation,
	fix,
});

/** A value that the user gave, or what is wrong with its fields. */
export type Reported<Value> = Result<Value, Problem[]>;

export const notReported = (problems: readonly Problem[]): Verdict => wrongFields(problems, 'node');

export const wrongFields = (problems: readonly Problem[], place: 'node' | 'credential'): Verdict =>
	wrong(`${describeProblems(problems)}.`, `Change ${fieldsOf(problems)} in the ${place}.`);

const fieldsOf = (problems: readonly Problem[]) =>
	Array.from(new Set(problems.map(({ field }) => `"${field}"`))).join(' and ');

/** What the credential gave, or why it could not be read. */
export type SetupCredential =
	| (CredentialFields & {
			isReadable: true;
			/** Whether its addresses are Amazon's own. */
			isAmazon: boolean;
	  })
	| { isReadable: false; verdict: Verdict };

/** What is the same for all items of a run. */
export interface RunSetup {
	service: Service;
	credential: SetupCredential;
	/** Absent where the credential does not allow to make one. */
	exchange?: TrialExchange;
}

/** Where a request will go, and who says so. */
export interface ChosenRegion {
	region: Region;
	from: 'credential' | 'node';
}

export type ReportedRegions = Reported<ChosenRegion[]>;
