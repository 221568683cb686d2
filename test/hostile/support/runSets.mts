import type { IDataObject } from 'n8n-workflow';
import type { RunNode, RunResult } from '../../engine/support/run.mts';
import { run } from '../../engine/support/run.mts';
import type { CredentialStore } from '../../engine/support/credentialStore.mts';
import { Made } from './hostileValues.mts';
import { type Outcome, outcomesOf } from './outcomes.mts';
import type { ParameterSet } from './parameterSets.mts';

let executions = 0;

/** Runs the sets as the items of one execution. */
export async function runSets(
	store: CredentialStore,
	node: RunNode,
	sets: readonly ParameterSet[],
): Promise<RunResult & { outcomes: Outcome[] }> {
	const items = sets.map(itemOf);
	const result = await run({ store, nodes: [node], items, executionId: `${++executions}` });
	return { ...result, outcomes: outcomesOf(result.output()) };
}

const itemOf = ({ values }: ParameterSet) =>
	({
		values: Object.fromEntries(
			Object.entries(values).map(([name, value]) => [
				name,
				value instanceof Made ? value.make() : value,
			]),
		),
	}) as IDataObject;
