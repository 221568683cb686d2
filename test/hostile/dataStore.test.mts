import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readJsonFile } from '../contract/support/schemas.mts';
import { tile, useAmazon } from '../engine/support/amazon.mts';
import { dataStore, resetProcess } from '../engine/support/engine.mts';
import { DATA_STORE_BATCHES } from './support/dataStoreSets.mts';
import { displayNamesOf, isOfField } from './support/displayNames.mts';
import { checkEachSet } from './support/eachSet.mts';
import { byText, type Outcome } from './support/outcomes.mts';
import type { Batch } from './support/parameterSets.mts';
import { runSets } from './support/runSets.mts';
import { SETS_AT_ONCE } from './support/settings.mts';

const { amazon, credential, sent } = useAmazon();
const FIELDS = displayNamesOf(dataStore);

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
			(outcome) => !outcome.sent && outcome.code !== 'NOT_DELIVERED' && !isOfField(outcome, FIELDS),
		),
	).toEqual([]);
}

test.each(DATA_STORE_BATCHES)(
	'$title: each generated set reaches the target it names, or is refused with a field that is named',
	async (batches) => {
		const sets = batches.of(SETS_AT_ONCE);
		await checkEachSet(batches, DATA_STORE_BATCHES.length, sets, { send, expectSentOrRefused });
	},
);
