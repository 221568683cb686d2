import type { HealthRun } from './measureHealth.mts';

export const MOST_MS = 200;

export const isHealthMet = ({ between }: Pick<HealthRun, 'between'>): boolean =>
	between.count > 0 && between.failed === 0 && between.longest <= MOST_MS;
