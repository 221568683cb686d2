import { expect, it } from 'vitest';
import { ok } from '../../../nodes/shared/alexa/lib/result.ts';
import { validateBeforeSending } from '../../../nodes/shared/n8n/run/itemRequests.ts';

const KEPT = 10_000;

/** Two requests for each item, with a count of what was asked of the reader. */
async function validate(items: number, isCanceled: () => boolean = () => false) {
	const asked = { parameters: 0, requests: 0 };
	const reader = {
		parametersOf: (itemIndex: number) => {
			asked.parameters++;
			return { itemIndex } as never;
		},
		build: ({ itemIndex }: { itemIndex: number }) => {
			asked.requests++;
			return [1, 2].map(() => ok({ request: { itemIndex } as never, credential: {} as never }));
		},
		isCanceled: () => isCanceled(),
	};
	return { asked, validated: await validateBeforeSending({} as never, items, reader) };
}

it('counts requests, not items', async () => {
	const { validated } = await validate(3);
	expect(validated.requestCount).toBe(6);
});

it.each([
	[KEPT, 'builds the requests of each item once', KEPT],
	[KEPT + 1, 'builds them again, from what the expressions gave at first', 2 * (KEPT + 1)],
])('a run of %i items %s', async (items, _title, built) => {
	const { asked, validated } = await validate(items);
	const indices = Array.from({ length: items }, (_, itemIndex) => itemIndex);
	const sent = indices.flatMap(validated.requestsOf);
	expect(sent.length).toBe(2 * items);
	expect(asked).toEqual({ parameters: items, requests: built });
});

it('reads nothing more once the run is canceled', async () => {
	let looks = 0;
	const { asked, validated } = await validate(10, () => ++looks > 4);
	expect(asked.parameters).toBe(4);
	expect(validated.requestsOf(3).length).toBe(2);
	expect(validated.requestsOf(4)).toEqual([]);
});
