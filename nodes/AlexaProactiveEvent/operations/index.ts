import * as checkSetup from './checkSetup';
import * as preview from './preview';
import * as send from './send';
import * as update from './update';

/** One file for each operation: what the editor lists, and what it does. In the order of the editor. */
export const operations = { send, update, preview, checkSetup };
