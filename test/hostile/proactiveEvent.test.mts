import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { RecordedRequest } from '../../simulator/index.mts';
import { readJsonFile, schemaErrors, schemaNames } from '../contract/support/schemas.mts';
import { event, useAmazon } from '../engine/support/amazon.mts';
import { proactiveEvent, resetProcess } from '../engine/support/engine.mts';
import { displayNamesOf, namedIn } from './support/displayNames.mts';
import { hasArrived, itemsIn, type Outcome } from './support/outcomes.mts';
import { type Batch, eventBatch, knownEventBatch } from './support/parameterSets.mts';
import { sharedProperties } from './support/prototypes.mts';
import { runSets } from './support/runSets.mts';
import { RUNS, SETS_AT_ONCE, settingsFor } from './support/settings.mts';
import { Tally } from './support/tally.mts';

const { amazon, credential, sent } = useAmazon();
const FIELDS = displayNamesOf(proactiveEvent);
const before = sharedProperties();

const PATHS: Readonly<Record<string, string>> = {
	development: '/v1/proactiveEvents/stages/development',
	live: '/v1/proactiveEvents',
};

/** A fresh stand-in for each batch: ids are used again while a counterexample is made smaller. */
async function send(
	{ parameters, sets }: Batch,
	more: object = {},
	onError = 'continueRegularOutput',
) {
	amazon.control.reset();
	resetProcess();
	const node = event({ ...parameters, ...more }, { onError: onError as never });
	return await runSets(credential(), node, sets);
}

const known = readJsonFile<{ event: object; localizedAttributes: object }>(
	'examples/requests/AMAZON.WeatherAlert.Activated.json',
);

/** The contract knows what is around an event of any name, and what is in its own eight. */
const flawsOf = (body: unknown): string[] => {
	const request = body as { event: { name: string } };
	const { event: knownEvent, localizedAttributes } = known;
	return schemaErrors(
		schemaNames.includes(request.event.name)
			? request
			: { ...request, event: knownEvent, localizedAttributes },
	);
};

/** What was sent fits the contract and went where it belongs; everything else has a field that is named. */
function expectSentOrRefused(outcomes: readonly Outcome[], requests: readonly RecordedRequest[]) {
	const refused = outcomes.filter((outcome) => !hasArrived(outcome));
	expect(
		refused.filter(
			({ code = '', description = '' }) =>
				!['INVALID_INPUT', 'EXPRESSION'].includes(code) || !namedIn(description, FIELDS),
		),
	).toEqual([]);
	expect(requests.flatMap(({ body }) => flawsOf(body))).toEqual([]);
	const paths = new Set(requests.map(({ path }) => path.replace(/^\/(na|eu|fe)\//, '/')));
	expect([...paths].filter((path) => !Object.values(PATHS).includes(path))).toEqual([]);
	expect(requests.length).toBe(sum(outcomes.map(({ attempts }) => attempts)));
}

const isOfAnotherUser =
	({ sets }: Batch) =>
	({ item, json }: Outcome) =>
		json.accepted === true &&
		json.audience === 'unicast' &&
		json.userId !== sets[item]?.values['userId'];

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const order = (sets: readonly unknown[]) => sets.map((_, index) => index);

const tally = new Tally();
afterAll(() =>
	tally.expectEnough(RUNS, ['userId', 'stage', 'locales', 'timestamp', 'referenceId']),
);

beforeEach(() => expect(sharedProperties()).toEqual(before));

test('each generated set is sent as the contract says, or refused with a field that is named', async () => {
	await fc.assert(
		fc.asyncProperty(eventBatch, fc.constantFrom('send', 'update'), async (batch, operation) => {
			const { outcomes } = await send(batch, { operation });
			tally.add(batch.sets, outcomes);
			expect(itemsIn(outcomes)).toEqual(order(batch.sets));
			expectSentOrRefused(outcomes, sent());
			expect(outcomes.filter(isOfAnotherUser(batch))).toEqual([]);
			expect(sharedProperties()).toEqual(before);
		}),
		settingsFor(SETS_AT_ONCE),
	);
});

test('what a preview calls valid is sent, and what it finds wrong is refused', async () => {
	await fc.assert(
		fc.asyncProperty(eventBatch, async (batch) => {
			const { outcomes: previews } = await send(batch, { operation: 'preview' });
			const requests = previews.flatMap(({ json }) => (json.valid ? [json.request] : []));
			expect(requests.flatMap(flawsOf)).toEqual([]);
			expect(previews.map(({ item }) => item)).toEqual(order(batch.sets));
			expect(sent()).toEqual([]);
			const { outcomes } = await send(batch, { operation: 'send' });
			const isRefused = (item: number) =>
				outcomes.some((outcome) => outcome.item === item && !hasArrived(outcome));
			expect(previews.map(({ item }) => !isRefused(item))).toEqual(
				previews.map(({ json }) => json.valid),
			);
		}),
		{ ...settingsFor(SETS_AT_ONCE), numRuns: Math.ceil(RUNS / SETS_AT_ONCE / 5) },
	);
});

test('in stop mode all generated sets are sent, or none and the error names a field', async () => {
	await fc.assert(
		fc.asyncProperty(knownEventBatch, async ({ parameters, sets }) => {
			const few = sets.slice(0, 3);
			const { outcomes, error } = await send(
				{ parameters: { ...parameters, referenceIdFrom: 'execution' }, sets: few },
				{},
				'stopWorkflow',
			);
			if (!error) {
				expect(itemsIn(outcomes)).toEqual(order(few));
				expect(sent().length).toBe(outcomes.length);
			} else {
				expect(namedIn(error.description ?? '', FIELDS)).toBeDefined();
				expect(sent()).toEqual([]);
			}
		}),
		settingsFor(SETS_AT_ONCE),
	);
});
