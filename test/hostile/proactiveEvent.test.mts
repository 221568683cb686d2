import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonFile, schemaErrors, schemaNames } from '../contract/support/schemas.mts';
import { event, useAmazon } from '../engine/support/amazon.mts';
import { proactiveEvent, resetProcess } from '../engine/support/engine.mts';
import { displayNamesOf, isOfField } from './support/displayNames.mts';
import { checkEachSet } from './support/eachSet.mts';
import { expectOwnTargets } from './support/eventTargets.mts';
import { expectUsualHeaders } from './support/headerNames.mts';
import { hasArrived, itemsIn, type Outcome } from './support/outcomes.mts';
import { anyOf, type Batch, EVENT_BATCHES } from './support/parameterSets.mts';
import { runSets } from './support/runSets.mts';
import { RUNS, SETS_AT_ONCE, settingsFor } from './support/settings.mts';

const { amazon, credential, sent } = useAmazon();
const FIELDS = displayNamesOf(proactiveEvent);

/** A fresh simulator for each batch: ids are used again while a counterexample is made smaller. */
async function send({ parameters, sets, operation }: Batch & { operation: string }) {
	amazon.control.reset();
	resetProcess();
	const node = event({ ...parameters, operation }, { onError: 'continueRegularOutput' });
	return await runSets(credential(), node, sets);
}

const known = readJsonFile<{ event: object; localizedAttributes: object }>(
	'examples/requests/AMAZON.WeatherAlert.Activated.json',
);

/** The contract knows what is around an event of any name, and what is in its own eight. */
const problemsOf = (body: unknown): string[] => {
	const request = body as { event: { name: string } };
	const { event: knownEvent, localizedAttributes } = known;
	return schemaErrors(
		schemaNames.includes(request.event.name)
			? request
			: { ...request, event: knownEvent, localizedAttributes },
	);
};

/** What was sent fits the contract and went where it belongs; everything else has a field that is named. */
function expectSentOrRefused({ sets }: Batch, outcomes: readonly Outcome[]): void {
	const refused = outcomes.filter((outcome) => !hasArrived(outcome));
	expect(refused.filter((outcome) => !isOfField(outcome, FIELDS))).toEqual([]);
	const requests = sent();
	expect(requests.flatMap(({ body }) => problemsOf(body))).toEqual([]);
	expectOwnTargets(sets, outcomes, requests);
	expectUsualHeaders(requests);
}

/** An update without one is always refused. */
const isReference = (name: string) => name.startsWith('reference');

test.each(EVENT_BATCHES)(
	'$title: each generated set is sent as the contract says, or refused with a field that is named',
	async (batches) => {
		const operations = ['send', ...(batches.names.some(isReference) ? ['update'] : [])];
		const sets = fc
			.tuple(batches.of(SETS_AT_ONCE), fc.constantFrom(...operations))
			.map(([batch, operation]) => ({
				...batch,
				operation,
				[fc.toStringMethod]: () => `${operation}: ${fc.stringify(batch)}`,
			}));
		await checkEachSet(batches, EVENT_BATCHES.length, sets, { send, expectSentOrRefused });
	},
);

/** What a preview finds wrong: at least one thing, each with the field as the user sees it. */
const isNamed = (problems: unknown) =>
	Array.isArray(problems) &&
	problems.length > 0 &&
	(problems as Array<{ field: string; rule: string }>).every(
		({ field, rule }) => FIELDS.has(field) && rule !== '',
	);

test('what a preview calls valid is sent, and what it finds wrong is refused', async () => {
	const counts = { valid: 0, invalid: 0 };
	await fc.assert(
		fc.asyncProperty(anyOf(EVENT_BATCHES, SETS_AT_ONCE), async (batch) => {
			const { outcomes: previews } = await send({ ...batch, operation: 'preview' });
			const requests = previews.flatMap(({ json }) => (json.valid ? [json.request] : []));
			previews.forEach(({ json }) => counts[json.valid === true ? 'valid' : 'invalid']++);
			expect(requests.flatMap(problemsOf)).toEqual([]);
			expect(itemsIn(previews)).toEqual(batch.sets.map((_, index) => index));
			expect(previews.filter(({ json }) => !json.valid && !isNamed(json.problems))).toEqual([]);
			expect(sent()).toEqual([]);
			const { outcomes } = await send({ ...batch, operation: 'send' });
			const isRefused = (item: number) =>
				outcomes.some((outcome) => outcome.item === item && !hasArrived(outcome));
			expect(previews.map(({ item }) => !isRefused(item))).toEqual(
				previews.map(({ json }) => json.valid),
			);
		}),
		settingsFor(RUNS / SETS_AT_ONCE / 5),
	);
	const { valid, invalid } = counts;
	expect(Math.min(valid, invalid) / (valid + invalid)).toBeGreaterThan(0.15);
});
