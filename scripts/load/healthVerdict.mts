import { MOST_MS } from '../measure/load/loadLimits.mts';
import type { HealthRun } from '../measure/load/measureHealth.mts';

export const isHealthMet = ({ between }: Pick<HealthRun, 'between'>): boolean =>
	between.count > 0 && between.failed === 0 && between.longest <= MOST_MS;
