import * as checkSetup from './checkSetup';
import * as send from './send';

/** One file for each operation: what the editor lists, and what it does. In the order of the editor. */
export const operations = { send, checkSetup };
