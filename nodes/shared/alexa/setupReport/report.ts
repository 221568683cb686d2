import type { Stage } from '../amazon/services';
import type { Audience } from '../proactiveEvent/buildEvent';
import { checkAudience, checkUserId } from './audience';
import { dataStoreChecklist, eventChecklist, messageChecklist } from './checklist';
import { checkClockSkew } from './clockSkew';
import type { Finding, Reported, ReportedRegions, RunSetup } from './finding';
import { checkLocales, type ChosenLocales } from './locales';
import { checkRegionAndHost } from './regionAndHost';
import { checkScope } from './scope';
import { checkDataStoreManifest, checkMessageManifest, checkSkillManifest } from './skillManifest';
import { checkStage } from './stage';
import { checkTokenExchange } from './tokenExchange';

/** What one item says about the events it would send. */
export interface EventSetup {
	stage: Reported<Stage>;
	/** Amazon's name of the event. */
	eventName: Reported<string>;
	audience: Reported<Audience>;
	regions: ReportedRegions;
	locales: Reported<ChosenLocales>;
}

/** If the chosen one cannot be read. */
const DEFAULT_STAGE: Stage = 'development';

export function reportOnEvents(run: RunSetup, setup: EventSetup): Finding[] {
	const stage = setup.stage.ok ? setup.stage.value : DEFAULT_STAGE;
	return [
		eventChecklist(stage),
		checkTokenExchange(run),
		checkScope(run),
		checkRegionAndHost(run.credential, setup.regions),
		checkStage(setup.stage),
		checkSkillManifest(setup.eventName, stage, run),
		checkClockSkew(run),
		checkLocales(setup.locales),
		checkAudience(setup.audience),
	];
}

/** Messages and what a widget shows have neither stage nor locales. */
const reportWith = (
	checklist: Finding,
	manifest: Finding,
	run: RunSetup,
	regions: ReportedRegions,
	more: readonly Finding[] = [],
): Finding[] => [
	checklist,
	checkTokenExchange(run),
	checkScope(run),
	checkRegionAndHost(run.credential, regions),
	manifest,
	checkClockSkew(run),
	...more,
];

export const reportOnMessages = (
	run: RunSetup,
	regions: ReportedRegions,
	userId: Reported<string>,
): Finding[] =>
	reportWith(messageChecklist(), checkMessageManifest(), run, regions, [checkUserId(userId)]);

export const reportOnDataStore = (run: RunSetup, regions: ReportedRegions): Finding[] =>
	reportWith(dataStoreChecklist(), checkDataStoreManifest(), run, regions);
