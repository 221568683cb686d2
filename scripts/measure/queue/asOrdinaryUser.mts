import { readFileSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { findProgram } from '../../lib/findProgram.mts';
import { userIn, type User } from './passwd.mts';

type Command = [program: string, ...args: string[]];

/** PostgreSQL refuses to be run by root; its packages make a user for it. */
const NAMES = ['postgres', 'nobody'];

/** Undefined: whoever runs this is no root. */
export function ordinaryUser(): User | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const passwd = readFileSync('/etc/passwd', 'utf8');
	const user = NAMES.map((name) => userIn(passwd, name)).find((found) => found !== undefined);
	if (user === undefined)
		throw new Error(`There is no user ${NAMES.join(' or ')} to run PostgreSQL.`);
	return user;
}

export function withUser(user: User | undefined, ...command: Command): Command {
	if (user === undefined) return command;
	const setpriv = findProgram(['setpriv']);
	if (setpriv === undefined) {
		throw new Error('This needs setpriv: apt-get install util-linux (Debian).');
	}
	return [
		setpriv,
		`--reuid=${user.uid}`,
		`--regid=${user.gid}`,
		'--clear-groups',
		'--',
		...command,
	];
}

export async function giveTo(user: User | undefined, path: string): Promise<void> {
	if (user !== undefined) await chown(path, user.uid, user.gid);
}
