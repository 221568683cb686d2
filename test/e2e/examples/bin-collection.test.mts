import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { announced, importExample, runExample } from '../support/example.mts';
import { control, rest, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const TRIGGER = 'Every Evening at 6';

const daysFromNow = (days: number) => DateTime.utc().plus({ days }).toISODate();

/** The plan that a user fills in. */
const planOf = (...plan: Array<[garbageType: string, firstDay: string, everyDays: number]>) => ({
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
	await runExample('bin-collection', TRIGGER, plan);
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
	const { status } = await runExample('bin-collection', TRIGGER, plan);
	expect([status, control.requests()]).toEqual(['success', []]);
});

it('run twice in an evening, announces once', async () => {
	const { id } = await importExample('bin-collection', planOf(['GLASS', daysFromNow(1), 7]));
	await rest.runWorkflow(id, TRIGGER);
	await rest.runWorkflow(id, TRIGGER);
	expect(control.requests({ service: 'proactiveEvents' }).map(({ status }) => status)).toEqual([
		202, 409,
	]);
});

it('runs with the plan that it brings along', async () => {
	expect(await runExample('bin-collection', TRIGGER)).toMatchObject({ status: 'success' });
});
