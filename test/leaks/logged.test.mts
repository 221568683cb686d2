import { expect, test } from 'vitest';
import { useLogged } from './support/logged.mts';
import { core, workflowModule } from '../engine/support/engine.mts';
import { USER } from './support/canaries.mts';
import { leaksIn } from './support/places.mts';

const logged = useLogged();

/** Each n8n has its own logger: one that is not heard would let every leak into the log pass. */
test.each<[string, () => void]>([
	['n8n', () => workflowModule.LoggerProxy.debug('said', { to: USER.text })],
	[
		'a node',
		() => {
			const context = Object.create(core.WebhookContext.prototype) as { logger: typeof console };
			context.logger.debug(USER.text);
		},
	],
	['the console', () => console.debug(USER.text)],
])('a user id in what %s logs is found', (_who, log) => {
	log();
	expect(leaksIn(logged, [USER])).toHaveLength(1);
});
