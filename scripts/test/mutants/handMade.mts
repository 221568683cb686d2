import type { Mutant } from './mutant.mts';
import { credentialFieldRows } from './rows/credentialFields.mts';
import { credentialRows } from './rows/credential.mts';
import { httpRows } from './rows/http.mts';
import { parameterRows } from './rows/parameters.mts';
import { runCredentialRows } from './rows/runCredentials.mts';
import { runRows } from './rows/run.mts';
import { runtimeRows } from './rows/runtime.mts';
import { setupRows } from './rows/setup.mts';
import { triggerRows } from './rows/trigger.mts';

/**
 * Changes that a careless refactoring could make, each with the behavior that it breaks. StrykerJS makes those of
 * `nodes/shared/alexa`; these are of what needs n8n to run.
 *
 * The behavior is what counts, and the place is where it is today. If the runner says that a row is stale, look for the
 * code that keeps the promise of `breaks` now, and give its file, a short text that occurs once, and what to put there.
 * The file need not compile with its types, but it must load. Do not remove a row unless the promise itself is gone. If
 * a row survives, either a test is missing or the change breaks nothing: then choose another change for the row.
 */
export const HAND_MADE: readonly Mutant[] = [
	...runRows,
	...runCredentialRows,
	...httpRows,
	...credentialRows,
	...parameterRows,
	...runtimeRows,
	...setupRows,
	...triggerRows,
	...credentialFieldRows,
];
