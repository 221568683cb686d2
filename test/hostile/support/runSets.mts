import type { IDataObject } from 'n8n-workflow';
import type { RunNode, RunResult } from '../../engine/support/run.mts';
import { run } from '../../engine/support/run.mts';
import type { CredentialStore } from '../../engine/support/credentialStore.mts';
import { Made } from './hostileValues.mts';
import { type Outcome, outcomesOf } from './outcomes.mts';
import type { ParameterSet } from './parameterSets.mts';

/** Far longer than an execution of some dozen items ever takes. */
const HANG_MS = 20_000;

let executions = 0;

/** Runs the sets as the items of one execution. */
export async function runSets(
	store: CredentialStore,
	node: RunNode,
	sets: readonly ParameterSet[],
): Promise<RunResult & { outcomes: Outcome[] }> {
	const items = sets.map(itemOf);
	const execution = run({ store, nodes: [node], items, executionId: `${++executions}` });
	let timer: NodeJS.Timeout | undefined;
	const hang = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error('The node hangs.')), HANG_MS);
	});
	const result = await Promise.race([execution, hang]);
	clearTimeout(timer);
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
