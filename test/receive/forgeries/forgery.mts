import type { RefusalCode } from '../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { forge, type Forged } from '../support/forge.mts';
import type { Identities } from '../support/identities.mts';

/** A request that must start no workflow. */
export interface Forgery {
	/** What is wrong with it; ends a sentence such as "refuses …". */
	title: string;
	code: RefusalCode;
	/** What n8n itself answers before the node runs, to what is no JSON for it. */
	n8nStatus?: number;
	/** The same, where n8n reads no byte order marks. */
	statusWithoutByteOrderMarks?: number;
	make(identities: Identities): Forged;
}

type Changes = NonNullable<Parameters<typeof forge>[1]>;

/** One of a group that shares its code, unless it names another. */
export const forgery = (
	code: RefusalCode,
	title: string,
	changes: Changes | ((identities: Identities) => Changes),
): Forgery => ({
	title,
	code,
	make: (identities) =>
		forge(identities, typeof changes === 'function' ? changes(identities) : changes),
});
