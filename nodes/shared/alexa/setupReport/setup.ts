import type { Endpoints } from '../amazon/endpoints';
import type { Region } from '../amazon/regions';
import type { Service } from '../amazon/services';
import type { Problem } from '../input/problem';
import type { Given, Verdict } from './finding';
import type { TrialExchange } from './trialExchange';

/** What the credential gave, or why it could not be read. */
export type SetupCredential =
	| {
			isReadable: true;
			region: Region;
			/** Everything wrong with its fields. */
			problems: Problem[];
			/** Absent where the addresses are among the problems. */
			endpoints?: Endpoints;
			/** Whether its addresses are Amazon's own. */
			isAmazon: boolean;
	  }
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

export type GivenRegions = Given<ChosenRegion[]>;
