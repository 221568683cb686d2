import { expect } from 'vitest';
import { PATIENCE_MS } from '../../../scripts/n8n/editor/startEditor.mts';

/** What a page shows sooner or later. */
export const eventually = <Value,>(look: () => Promise<Value>, message = '') =>
	expect.poll(look, { timeout: PATIENCE_MS, interval: 200, message });
