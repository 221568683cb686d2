import { beforeEach, expect, it } from 'vitest';
import {
	createDataTable,
	type DataTable,
	SUBSCRIBER_COLUMNS,
} from '../../../scripts/n8n/rest/dataTables.mts';
import { readRows } from '../support/readRows.mts';
import { importExample } from '../support/example.mts';
import { control, rest, useRealN8n, userId } from '../support/realN8n.mts';
import { executionsOf } from '../support/skill.mts';
import { triggerUrl } from '../support/triggerUrl.mts';
import { listenWith } from '../support/listen.mts';
import type { SendToSkill, SkillRequest } from '../../../simulator/index.mts';
import type { SavedWorkflow } from '../../../scripts/n8n/rest/n8nTypes.mts';

useRealN8n();

const WEATHER = 'AMAZON.WeatherAlert.Activated';
const MESSAGE = 'AMAZON.MessageAlert.Activated';
const SUBSCRIBED: SkillRequest<'AlexaSkillEvent.ProactiveSubscriptionChanged'> = {
	type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
	region: 'eu',
	events: [WEATHER, MESSAGE],
};

let table: DataTable;
let workflow: SavedWorkflow;
let sent = 0;

beforeEach(async () => {
	sent = 0;
	table = await createDataTable(rest, `keep_${Date.now()}`, SUBSCRIBER_COLUMNS);
	workflow = await importExample('keep-subscribers', {}, { table });
	await listenWith(workflow);
	control.setSkillAddresses({ events: triggerUrl(rest, workflow) });
});

/** Until the workflow has done with it. */
async function send(request: SendToSkill): Promise<void> {
	await control.sendToSkill(request);
	sent += 1;
	const executions = await executionsOf(workflow, sent);
	expect(executions.map(({ status }) => status)).toEqual(Array(sent).fill('success'));
}

const rows = () => readRows(rest, table);

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

it('strikes off who switches notifications off, and takes them back', async () => {
	const user = { userId: userId('one') };
	await send({ ...SUBSCRIBED, ...user });
	await send({ ...SUBSCRIBED, ...user, events: [] });
	expect(await rows()).toMatchObject([{ ...user, subscribed: false, events: '' }]);
	await send({ ...SUBSCRIBED, ...user });
	expect(await rows()).toMatchObject([{ ...user, subscribed: true }]);
});

it('lets an event that comes late change nothing', async () => {
	const user = { userId: userId('one') };
	await send({ ...SUBSCRIBED, ...user, events: [], timestamp: minutesAgo(1) });
	await send({ ...SUBSCRIBED, ...user, timestamp: minutesAgo(2) });
	expect(await rows()).toMatchObject([{ subscribed: false }]);
});

it('removes who disables the skill', async () => {
	await send({ ...SUBSCRIBED, userId: userId('one') });
	await send({ ...SUBSCRIBED, userId: userId('two') });
	await send({ type: 'AlexaSkillEvent.SkillDisabled', userId: userId('one') });
	expect(await rows()).toMatchObject([{ userId: userId('two') }]);
});
