import { MOST_MS } from './loadLimits.mts';
import type { HealthRun } from './measureHealth.mts';

export const isHealthMet = ({ between }: Pick<HealthRun, 'between'>): boolean =>
	between.count > 0 && between.failed === 0 && between.longest <= MOST_MS;
