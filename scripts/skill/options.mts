import { parseArgs } from 'node:util';
import {
	CERTIFICATES,
	checkCertificate,
	checkEndpoint,
	checkLocales,
	checkName,
} from './values.mts';

export interface SkillOptions {
	/** `undefined` leaves the placeholder in. */
	endpoint: string | undefined;
	certificate: string;
	/** `undefined` leaves the name that each language has. */
	name: string | undefined;
	locales: readonly string[];
	folder: string;
}

export const USAGE = `Usage: npm run skill -- [options]

  --endpoint https://…     the production URL of the Alexa Skill Trigger in your n8n
  --certificate TYPE       of that address: ${CERTIFICATES.join(', ')} (Trusted unless given)
  --name "…"               what the skill is called, in every language
  --locales en-US,de-DE    the languages of the skill (all unless given)
  --folder alexa-skill     where to write it
  --help                   prints this`;

const TEXT = { type: 'string' } as const;
const NAMES = { endpoint: TEXT, certificate: TEXT, name: TEXT, locales: TEXT, folder: TEXT };

/** Throws an error with everything that is wrong, or with the usage. */
export function readOptions(
	args: readonly string[],
	allLocales: readonly string[],
	env: NodeJS.ProcessEnv = process.env,
): SkillOptions {
	refuseWhatNpmKept(args, env);
	const given = parse(args);
	const problems: string[] = [];
	const check = <Value,>(value: string | undefined, checked: (value: string) => Value) => {
		if (value === undefined) return undefined;
		try {
			return checked(value);
		} catch (error) {
			problems.push((error as Error).message);
			return undefined;
		}
	};
	const options: SkillOptions = {
		endpoint: check(given.endpoint, checkEndpoint),
		certificate: check(given.certificate, checkCertificate) ?? CERTIFICATES[0],
		name: check(given.name, checkName),
		locales: check(given.locales, (text) => checkLocales(text, allLocales)) ?? allLocales,
		folder: given.folder || 'alexa-skill',
	};
	if (problems.length > 0) throw new Error(problems.join('\n'));
	return options;
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: NAMES }).values;
	} catch (error) {
		throw new Error(`${(error as Error).message}\n\n${USAGE}`);
	}
}

/** Without the two hyphens npm takes the options for its own, and the command would ignore them. */
function refuseWhatNpmKept(args: readonly string[], env: NodeJS.ProcessEnv): void {
	const kept = ['endpoint', 'certificate', 'locales', 'folder'].filter(
		(name) => env[`npm_config_${name}`] !== undefined,
	);
	if (kept.length === 0 || args.some((arg) => arg.startsWith('--'))) return;
	const names = kept.map((name) => `--${name}`).join(', ');
	throw new Error(`npm kept ${names} to itself: put "--" before the options.\n\n${USAGE}`);
}
