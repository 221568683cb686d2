import { readFileSync } from 'node:fs';
import { findProgram } from '../../lib/findProgram.mts';
import { runCommand } from '../../lib/runCommand.mts';

type Command = [program: string, ...args: string[]];

/** PostgreSQL refuses to be run by root; its packages make a user for it. */
const NAMES = ['postgres', 'nobody'];

/** Undefined if this does not run as root. */
export function ordinaryUser(): string | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const users = readFileSync('/etc/passwd', 'utf8').split('\n');
	const name = NAMES.find((one) => users.some((line) => line.startsWith(`${one}:`)));
	if (name === undefined)
		throw new Error(`There is no user ${NAMES.join(' or ')} to run PostgreSQL.`);
	return name;
}

export function withUser(user: string | undefined, ...command: Command): Command {
	if (user === undefined) return command;
	const setpriv = findProgram(['setpriv']);
	if (setpriv === undefined)
		throw new Error('This needs setpriv: apt-get install util-linux (Debian).');
	return [setpriv, `--reuid=${user}`, '--clear-groups', '--', ...command];
}

export async function giveTo(user: string | undefined, path: string): Promise<void> {
	if (user !== undefined) await runCommand('chown', [user, path], { quiet: true });
}
