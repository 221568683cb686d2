import { expect, it } from 'vitest';
import { endOf } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';
import { executionsOf } from '../support/skill.mts';
import { deviceOf, receiveWith, tileOf } from '../support/widgets.mts';

useRealN8n();

it.each([
	[['button', 'Close the door'], 'Close the door'],
	[['tile'], 'Tapped'],
])('a tap that sends %j changes the tile', async (args, text) => {
	const user = userId('one');
	const workflow = await receiveWith('tap-to-start');
	control.tapWidget(deviceOf(user), args);
	const [execution] = await executionsOf(workflow, 1);
	expect(execution && endOf(execution)).toEqual(['success', '']);
	expect(tileOf(user)).toMatchObject({
		title: 'Done',
		text: expect.stringContaining(text) as string,
	});
});
