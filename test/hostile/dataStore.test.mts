import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readJsonFile } from '../contract/support/schemas.mts';
import { tile } from '../engine/support/amazon.mts';
import { dataStore } from '../engine/support/engine.mts';
import { DATA_STORE_BATCHES } from './support/dataStoreSets.mts';
import { byText, type Outcome } from './support/outcomes.mts';
import type { Batch } from './support/parameterSets.mts';
import { useSets } from './support/useSets.mts';

const { sent, checkEachSet } = useSets(tile, dataStore);

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const isCommandsBody = ajv.compile(readJsonFile<object>('dataStore/DataStoreCommandsRequest.json'));

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
function expectSent({ sets }: Batch, outcomes: readonly Outcome[]): void {
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
}

test.each(DATA_STORE_BATCHES)(
	'$title: each generated set reaches the target it names, or is refused with a field that is named',
	async (batches) => await checkEachSet(batches, DATA_STORE_BATCHES.length, expectSent),
);
