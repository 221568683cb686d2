import { expect, it } from 'vitest';
import { chain, dataStore, skillTrigger } from '../../scripts/n8n/rest/workflow.mts';
import { listen } from './support/listen.mts';
import { control, newCredential, rest, useRealN8n, userId } from './support/realN8n.mts';
import { executionsOf } from './support/skill.mts';
import { triggerUrl } from './support/triggerUrl.mts';
import { deviceOf, tileOf } from './support/widgets.mts';

useRealN8n();

const ADDED = 'Alexa.DataStore.PackageManager.UsagesInstalled';

it('a customer adds the widget and sees the first text; a tap on it changes what it shows', async () => {
	const user = userId('loop');
	const device = deviceOf(user);
	control.removeWidget(device);
	const workflow = await listen(
		chain(
			'Widget',
			skillTrigger('widget', { events: [ADDED, 'widgetTapped'], respond: 'immediately' }),
			dataStore(
				{
					title: `={{ $json.type === '${ADDED}' ? 'Welcome' : 'Done' }}`,
					text: '={{ $json.tapArguments?.[1] ?? "This is new" }}',
					target: 'devices',
					deviceIds: '={{ $json.deviceId }}',
					additionalFields: { button: 'Say hello' },
				},
				{ credential: await newCredential() },
			),
		),
	);
	control.setSkillAddresses({ requests: triggerUrl(rest, workflow) });

	control.addWidget(device);
	await executionsOf(workflow, 1);
	expect(tileOf(user)).toEqual({ title: 'Welcome', text: 'This is new', button: 'Say hello' });

	control.tapWidget(device, ['button', 'Say hello']);
	await executionsOf(workflow, 2);
	expect(tileOf(user)).toEqual({ title: 'Done', text: 'Say hello', button: 'Say hello' });
});
