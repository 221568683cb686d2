import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { trashCollectionAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/trashCollectionAlert.ts';
import { announced, endOf, importExample, runExample } from '../support/example.mts';
import { control, rest, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const TRIGGER = 'Every Evening at 6';

const daysFromNow = (days: number) => DateTime.utc().plus({ days }).toISODate();

type Line = [garbageType: unknown, firstDay: unknown, everyDays: unknown];

/** The plan that a user fills in. */
const planOf = (...plan: Line[]) => ({
	'My Collection Plan': {
		jsonOutput: JSON.stringify({
			plan: plan.map(([garbageType, firstDay, everyDays]) => ({
				garbageType,
				firstDay,
				everyDays,
			})),
		}),
	},
});

it('announces all that is collected tomorrow, and nothing else', async () => {
	const plan = planOf(
		['LANDFILL', daysFromNow(1), 14],
		['WASTE_PAPER', daysFromNow(1 - 28), 28],
		['GARDEN_WASTE', daysFromNow(2 - 14), 14],
		['GLASS', daysFromNow(1 + 7), 7],
	);
	await runExample('trash-collection', TRIGGER, plan);
	const collectionDayOfWeek = DateTime.utc().plus({ days: 1 }).toFormat('EEEE').toUpperCase();
	expect(announced()).toMatchObject([
		{
			userId: null,
			name: 'AMAZON.TrashCollectionAlert.Activated',
			payload: { alert: { garbageTypes: ['LANDFILL', 'WASTE_PAPER'], collectionDayOfWeek } },
		},
	]);
});

it('does nothing on the evenings before other days', async () => {
	const plan = planOf(['LANDFILL', daysFromNow(0), 14]);
	const { status } = await runExample('trash-collection', TRIGGER, plan);
	expect([status, control.requests()]).toEqual(['success', []]);
});

it('run twice in an evening, announces once', async () => {
	const { id } = await importExample('trash-collection', planOf(['GLASS', daysFromNow(1), 7]));
	await rest.runWorkflow(id, TRIGGER);
	await rest.runWorkflow(id, TRIGGER);
	expect(control.requests({ service: 'proactiveEvents' }).map(({ status }) => status)).toEqual([
		202, 409,
	]);
});

it('runs with the plan that it brings along', async () => {
	expect(await runExample('trash-collection', TRIGGER)).toMatchObject({ status: 'success' });
});

const tomorrowIn = (zone: string) => DateTime.now().setZone(zone).plus({ days: 1 });

// Their dates are never the same.
it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
	'tomorrow is that of the time zone of the workflow: %s',
	async (timezone) => {
		const tomorrow = tomorrowIn(timezone);
		const plan = planOf(
			['GLASS', tomorrow.toISODate(), 365],
			['CANS', tomorrow.minus({ days: 1 }).toISODate(), 365],
			['BULKY', tomorrow.plus({ days: 1 }).toISODate(), 365],
		);
		const { id } = await importExample('trash-collection', plan, { timezone });
		await rest.runWorkflow(id, TRIGGER);
		const collectionDayOfWeek = tomorrow.toFormat('EEEE').toUpperCase();
		expect(announced()).toMatchObject([
			{ payload: { alert: { garbageTypes: ['GLASS'], collectionDayOfWeek } } },
		]);
	},
);

it.each<[string, Line]>([
	['a day that does not exist', ['GLASS', '2026-02-30', 7]],
	['a kind that is misspelled', ['GLAS', '2026-01-05', 7]],
])('a line with %s is named in a failure, and the others are announced', async (_name, line) => {
	const plan = planOf(line, ['LANDFILL', daysFromNow(1), 7]);
	const [garbageType, firstDay, everyDays] = line;
	const named = JSON.stringify({ garbageType, firstDay, everyDays });
	const execution = await runExample('trash-collection', TRIGGER, plan);
	expect(endOf(execution)).toEqual(['error', expect.stringContaining(named)]);
	expect(announced()).toMatchObject([{ payload: { alert: { garbageTypes: ['LANDFILL'] } } }]);
});

const kinds = trashCollectionAlert.fields
	.filter(({ name }) => name === 'garbageTypes')
	.flatMap((field) => ('choices' in field ? field.choices.map(({ value }) => value) : []));

it('knows every kind that Alexa has, and announces the first five of a day', async () => {
	expect(kinds.length).toBeGreaterThan(5);
	const plan = planOf(...kinds.map((kind): Line => [kind, daysFromNow(1), 7]));
	expect(await runExample('trash-collection', TRIGGER, plan)).toMatchObject({ status: 'success' });
	expect(announced()).toMatchObject([{ payload: { alert: { garbageTypes: kinds.slice(0, 5) } } }]);
});
