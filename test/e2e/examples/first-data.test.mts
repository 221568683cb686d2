import { expect, it } from 'vitest';
import { endOf } from '../support/example.mts';
import { control, useRealN8n, userId } from '../support/realN8n.mts';
import { executionsOf } from '../support/skill.mts';
import { deviceOf, receiveWith, tileOf } from '../support/widgets.mts';

useRealN8n();

it('a widget that is added gets its first text', async () => {
	const user = userId('one');
	control.removeWidget(deviceOf(user));
	const workflow = await receiveWith('first-data');
	control.addWidget(deviceOf(user));
	const [execution] = await executionsOf(workflow, 1);
	expect(execution && endOf(execution)).toEqual(['success', '']);
	expect(tileOf(user)).toMatchObject({ title: 'Welcome', button: 'Say hello' });
});
