import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonFile, schemaErrors, schemaNames } from '../contract/support/schemas.mts';
import { event } from '../engine/support/amazon.mts';
import { proactiveEvent } from '../engine/support/engine.mts';
import { EVENT_BATCHES } from './support/eventSets.mts';
import { expectOwnTargets } from './support/eventTargets.mts';
import { hasArrived, itemsIn, type Outcome } from './support/outcomes.mts';
import type { Batch } from './support/parameterSets.mts';
import { RUNS, SETS_AT_ONCE, settingsFor } from './support/settings.mts';
import { useSets } from './support/useSets.mts';

const { sent, fields, send, checkEachSet } = useSets(event, proactiveEvent);

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

/** What was sent fits the contract and went where it belongs. */
function expectSent({ sets }: Batch, outcomes: readonly Outcome[]): void {
	expect(sent().flatMap(({ body }) => problemsOf(body))).toEqual([]);
	expectOwnTargets(sets, outcomes, sent());
}

test.each(EVENT_BATCHES)(
	'$title: each generated set is sent as the contract says, or refused with a field that is named',
	async (batches) => await checkEachSet(batches, EVENT_BATCHES.length, expectSent),
);

/** What a preview finds wrong: at least one thing, each with the field as the user sees it. */
const isNamed = (problems: unknown) =>
	Array.isArray(problems) &&
	problems.length > 0 &&
	(problems as Array<{ field: string; rule: string }>).every(
		({ field, rule }) => fields.has(field) && rule !== '',
	);

/** Only the credential decides whether its region is the other one that was chosen. */
const isForTheCredential = ({ warnings }: Outcome['json']) =>
	JSON.stringify(warnings).includes('Same as Credential');

const as = (operation: string, { parameters, sets }: Batch) =>
	send({ parameters: { ...parameters, operation }, sets });

test('what a preview calls valid is sent, and what it finds wrong is refused', async () => {
	const counts = { valid: 0, invalid: 0 };
	const any = fc.oneof(...EVENT_BATCHES.map((batches) => batches.of(SETS_AT_ONCE)));
	await fc.assert(
		fc.asyncProperty(any, async (batch) => {
			const previews = await as('preview', batch);
			const requests = previews.flatMap(({ json }) => (json.valid ? [json.request] : []));
			previews.forEach(({ json }) => counts[json.valid === true ? 'valid' : 'invalid']++);
			expect(requests.flatMap(problemsOf)).toEqual([]);
			expect(itemsIn(previews)).toEqual(batch.sets.map((_, index) => index));
			expect(previews.filter(({ json }) => !json.valid && !isNamed(json.problems))).toEqual([]);
			expect(sent()).toEqual([]);
			const outcomes = await as('send', batch);
			const isRefused = (item: number) =>
				outcomes.some((outcome) => outcome.item === item && !hasArrived(outcome));
			const decided = previews.filter(({ json }) => !isForTheCredential(json));
			expect(decided.map(({ item }) => !isRefused(item))).toEqual(
				decided.map(({ json }) => json.valid),
			);
		}),
		settingsFor(RUNS / SETS_AT_ONCE / 5),
	);
	const { valid, invalid } = counts;
	expect(Math.min(valid, invalid) / (valid + invalid)).toBeGreaterThan(0.15);
});
