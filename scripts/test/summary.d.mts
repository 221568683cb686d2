import type { Outcome } from './runSteps.mjs';

export function summaryLines(outcomes: readonly Outcome[]): string[];

export function exitCodeOf(outcomes: readonly Outcome[]): number;
