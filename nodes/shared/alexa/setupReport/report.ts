import type { Stage } from '../amazon/services';
import type { Audience } from '../proactiveEvent/buildEvent';
import { checkAudience } from './audience';
import { checkClockSkew } from './clockSkew';
import type { Finding, Reported, ReportedRegions, RunSetup } from './finding';
import { checkLocales, type ChosenLocales } from './locales';
import { checkMessageManifest, checkSkillManifest } from './skillManifest';
import { checkRegionAndHost } from './regionAndHost';
import { checkScope } from './scope';
import { checkStage } from './stage';
import { checkTokenExchange } from './tokenExchange';
import { eventCauses, messageCauses } from './usualCauses';

/** What one item says about the events it would send. */
export interface EventSetup {
	stage: Reported<Stage>;
	/** Amazon's name of the event. */
	eventName: Reported<string>;
	audience: Reported<Audience>;
	regions: ReportedRegions;
	locales: Reported<ChosenLocales>;
}

/** What is said of the stage where the chosen one cannot be read. */
const DEFAULT_STAGE: Stage = 'development';

/** What can be found out first, then what cannot, from the most usual cause to the rarest. */
export function reportOnEvents(run: RunSetup, setup: EventSetup): Finding[] {
	const stage = setup.stage.ok ? setup.stage.value : DEFAULT_STAGE;
	return [
		checkTokenExchange(run),
		checkScope(run),
		checkRegionAndHost(run.credential, setup.regions),
		checkStage(setup.stage),
		checkSkillManifest(setup.eventName, stage, run),
		checkClockSkew(run),
		checkLocales(setup.locales),
		checkAudience(setup.audience),
		...eventCauses(stage),
	];
}

/** In the same order; messages have neither stage nor locales. */
export const reportOnMessages = (run: RunSetup, regions: ReportedRegions): Finding[] => [
	checkTokenExchange(run),
	checkScope(run),
	checkRegionAndHost(run.credential, regions),
	checkMessageManifest(),
	checkClockSkew(run),
	...messageCauses(),
];
