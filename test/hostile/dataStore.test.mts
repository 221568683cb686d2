import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readJsonFile } from '../contract/support/schemas.mts';
import { tile, useAmazon } from '../engine/support/amazon.mts';
import { dataStore, resetProcess } from '../engine/support/engine.mts';
import { DATA_STORE_BATCHES } from './support/dataStoreSets.mts';
import { displayNamesOf, namedIn } from './support/displayNames.mts';
import { itemsIn, type Outcome } from './support/outcomes.mts';
import type { Batch } from './support/parameterSets.mts';
import { changedSince, sharedProperties } from './support/prototypes.mts';
import { runSets } from './support/runSets.mts';
import { RUNS, SETS_AT_ONCE, settingsFor } from './support/settings.mts';
import { Tally } from './support/tally.mts';

const { amazon, credential, sent } = useAmazon();
const FIELDS = displayNamesOf(dataStore);
const before = sharedProperties();

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const isCommandsBody = ajv.compile(readJsonFile<object>('dataStore/DataStoreCommandsRequest.json'));

async function send({ parameters, sets }: Batch) {
	amazon.control.reset();
	amazon.control.setDataStoreRate(Infinity);
	resetProcess();
	const node = tile(parameters, { onError: 'continueRegularOutput' });
	return await runSets(credential(), node, sets);
}

interface Sent {
	region: string;
	target: { type: string; id?: string; items?: string[] };
}

const sentTo = (): Sent[] =>
	sent('dataStore').map(({ region = '', body }) => ({
		region,
		target: (body as { target: Sent['target'] }).target,
	}));

const byText = (one: object, other: object) =>
	JSON.stringify(one).localeCompare(JSON.stringify(other));

/** Each output item that says so has its one request as the contract has it, to the target that its item names. */
function expectSentOrRefused({ sets }: Batch, outcomes: readonly Outcome[]): void {
	const wanted = outcomes
		.filter((outcome) => outcome.sent)
		.map(({ item, json }): Sent => {
			const { target, userId } = sets[item]?.values ?? {};
			return {
				region: String(json.region),
				target:
					target === 'devices'
						? { type: 'DEVICES', items: ['amzn1.ask.device.ONE'] }
						: { type: 'USER', id: String(userId) },
			};
		});
	const refusedByDevice = outcomes.filter(({ code }) => code === 'NOT_DELIVERED').length;
	expect(sentTo()).toHaveLength(wanted.length + refusedByDevice);
	if (refusedByDevice === 0) expect(sentTo().sort(byText)).toEqual(wanted.sort(byText));
	const wrong = sent('dataStore').filter(({ body }) => !isCommandsBody(body));
	expect(wrong.map(({ body }) => body)).toEqual([]);
	expect(
		outcomes.filter(
			({ sent: isSent, code = '', description = '' }) =>
				!isSent &&
				code !== 'NOT_DELIVERED' &&
				(!['INVALID_INPUT', 'EXPRESSION'].includes(code) || !namedIn(description, FIELDS)),
		),
	).toEqual([]);
}

beforeEach(() => expect(changedSince(before)).toEqual([]));

describe.each(DATA_STORE_BATCHES)('$title', ({ names, of }) => {
	test('each generated set reaches the target it names, or is refused with a field that is named', async () => {
		const tally = new Tally();
		const runs = Math.ceil(RUNS / DATA_STORE_BATCHES.length);
		await fc.assert(
			fc.asyncProperty(of(SETS_AT_ONCE), async (batch) => {
				const { outcomes } = await send(batch);
				tally.add(batch.sets, outcomes);
				expect(itemsIn(outcomes)).toEqual(batch.sets.map((_, index) => index));
				expectSentOrRefused(batch, outcomes);
				expect(changedSince(before)).toEqual([]);
			}),
			settingsFor(runs / SETS_AT_ONCE),
		);
		tally.expectEnough(runs, names);
	});
});
