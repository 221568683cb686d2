import fc from 'fast-check';
import type { IDataObject, INodeType } from 'n8n-workflow';
import { expect } from 'vitest';
import { type event, useAmazon } from '../../engine/support/amazon.mts';
import { resetProcess } from '../../engine/support/engine.mts';
import { withInner } from '../../engine/support/properties.mts';
import { run } from '../../engine/support/run.mts';
import { Made } from './hostileValues.mts';
import { hasArrived, itemsIn, type Outcome, outcomesOf } from './outcomes.mts';
import type { Batch, Batches, ParameterSet } from './parameterSets.mts';
import { changedSince, sharedProperties } from './prototypes.mts';
import { RUNS, SETS_AT_ONCE, settingsFor } from './settings.mts';

/** The headers of each request that the nodes make, whatever their fields hold. */
const USUAL =
	'accept accept-encoding authorization connection content-length content-type host user-agent';

const before = sharedProperties();
let executions = 0;

const itemOf = ({ values }: ParameterSet) =>
	({
		values: Object.fromEntries(
			Object.entries(values).map(([name, value]) => [
				name,
				value instanceof Made ? value.make() : value,
			]),
		),
	}) as IDataObject;

/** How often a field was meant to be good, and how often it was not, as a share of the sets. */
const LEAST = { good: 0.2, hostile: 0.02 };

/** Enough of each kind, and of each field with both kinds of values, so that a test cannot pass with nothing but refusals. */
function expectEnough(sets: readonly ParameterSet[], sent: number, names: readonly string[]): void {
	expect(sent / sets.length).toBeGreaterThan(0.15);
	expect(sent / sets.length).toBeLessThan(0.85);
	const hostileShare = (name: string) =>
		sets.filter(({ hostile }) => hostile.includes(name)).length / sets.length;
	expect(names.filter((name) => hostileShare(name) < LEAST.hostile)).toEqual([]);
	expect(names.filter((name) => hostileShare(name) > 1 - LEAST.good)).toEqual([]);
}

/** For the tests of a node: runs it with generated parameters against a simulator. */
export function useSets(nodeWith: typeof event, { description }: INodeType) {
	const { amazon, credential, sent } = useAmazon();
	/** As the user sees them, those inside collections included. */
	const fields = new Set(withInner(description.properties).map(({ displayName }) => displayName));

	/** Runs the sets as the items of one execution; ids are used again while a counterexample is made smaller. */
	const send = async ({ parameters, sets }: Batch): Promise<Outcome[]> => {
		amazon.control.reset();
		amazon.control.setDataStoreRate(Infinity);
		resetProcess();
		const { output } = await run({
			store: credential(),
			nodes: [nodeWith(parameters, { onError: 'continueRegularOutput' })],
			items: sets.map(itemOf),
			executionId: `${++executions}`,
		});
		return outcomesOf(output());
	};

	/** Whether it was refused as input, with a field in quotes, as errors name it. */
	const namesField = ({ code = '', description: said = '' }: Outcome) =>
		['INVALID_INPUT', 'EXPRESSION'].includes(code) &&
		[...said.matchAll(/"([^"]+)"/g)].some(([, name = '']) => fields.has(name));

	/** Checks generated sets of one of so many kinds; each has its outcome, in their order. */
	const checkEachSet = async (
		batches: Batches,
		kinds: number,
		expectSent: (batch: Batch, outcomes: readonly Outcome[]) => void,
	) => {
		const all: ParameterSet[] = [];
		let arrived = 0;
		const runs = Math.ceil(RUNS / kinds);
		await fc.assert(
			fc.asyncProperty(batches.of(SETS_AT_ONCE), async (batch) => {
				const outcomes = await send(batch);
				all.push(...batch.sets);
				arrived += new Set(outcomes.filter(hasArrived).map(({ item }) => item)).size;
				expect(itemsIn(outcomes)).toEqual(batch.sets.map((_, index) => index));
				const refused = outcomes.filter((outcome) => !hasArrived(outcome));
				expect(refused.filter((outcome) => !namesField(outcome))).toEqual([]);
				expectSent(batch, outcomes);
				const requests = amazon.control.requests().filter(({ service }) => service !== 'lwa');
				const headers = requests.map((request) => Object.keys(request.headers).sort().join(' '));
				expect(headers.filter((names) => names !== USUAL)).toEqual([]);
				expect(changedSince(before)).toEqual([]);
			}),
			settingsFor(runs / SETS_AT_ONCE),
		);
		expect(all.length).toBeGreaterThanOrEqual(runs);
		expectEnough(all, arrived, batches.names);
	};
	return { sent, fields, send, checkEachSet };
}
