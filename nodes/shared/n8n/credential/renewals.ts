/**
 * What happened between `authenticate` and `preAuthentication` on one credentials object. n8n gives both the same object
 * and nothing else, and keeps undeclared fields of it (1.123 stores them and shows them to the browser), so the notes
 * stand here.
 */
interface Notes {
	scope: string;
	/** How many requests were told to renew and have not asked yet. */
	asked: number;
	/** How many renewals were given and have not been used: such a token is sent even if its short life is over. */
	granted: number;
	/** n8n's older helper calls `preAuthentication` after any failure, the newer one only after a 401. */
	isOlderHelper: boolean;
}

const notes = new WeakMap<object, Notes>();

export const noteRequest = (credentials: object, scope: string, isOlderHelper: boolean): Notes => {
	const known = notes.get(credentials);
	const updated = { asked: 0, granted: 0, ...known, scope, isOlderHelper };
	notes.set(credentials, updated);
	return updated;
};

export const notesOf = (credentials: object): Notes | undefined => notes.get(credentials);
