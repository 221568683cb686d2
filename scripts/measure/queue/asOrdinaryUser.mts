import { runCommand } from '../../lib/runCommand.mts';

type Command = [program: string, ...args: string[]];

/** PostgreSQL refuses to be run by root. Every Linux has this user. */
const NOBODY = process.getuid?.() === 0 ? 'nobody' : undefined;

export const asOrdinaryUser = (...command: Command): Command =>
	NOBODY === undefined
		? command
		: ['setpriv', `--reuid=${NOBODY}`, '--clear-groups', '--', ...command];

export async function giveToOrdinaryUser(path: string): Promise<void> {
	if (NOBODY !== undefined) await runCommand('chown', [NOBODY, path], { quiet: true });
}
