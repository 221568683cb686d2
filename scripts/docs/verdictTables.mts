import { readFileSync } from 'node:fs';
import { markdownTable } from './table.mts';

const VERIFIERS = ['ask-sdk-express-adapter', 'alexa-verifier'] as const;
type Verifier = (typeof VERIFIERS)[number];

/** Who accepts a forged request, as it was measured. */
type Verdict = { part: string; title: string; code: string; 'n8n-nodes-alexa': boolean } & Record<
	Verifier,
	boolean
>;

const read = <T,>(path: string): T =>
	JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;

const verdicts = read<Verdict[]>('docs/measurements/verdicts.json');

const { devDependencies } = read<{ devDependencies: Record<string, string> }>('package.json');

const isAccepted = (verdict: Verdict) => VERIFIERS.some((name) => verdict[name]);

const count = (isCounted: (verdict: Verdict) => boolean) => verdicts.filter(isCounted).length;

const row = (verdict: Verdict) => [
	verdict.title,
	`refuses: [\`${verdict.code}\`](#${verdict.code.toLowerCase()})`,
	...VERIFIERS.map((name) => (verdict[name] ? '**accepts**' : 'refuses')),
];

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function table(part: string): string {
	const rows = verdicts.filter((verdict) => verdict.part === part && isAccepted(verdict));
	return [
		`#### ${upperFirst(part)}`,
		markdownTable([`forged or damaged ${part}`, 'this trigger', ...VERIFIERS], rows.map(row)),
	].join('\n\n');
}

function summary(): string {
	const versions = VERIFIERS.map((name) => `\`${name}\` ${devDependencies[name]}`).join(' and ');
	const accepted = VERIFIERS.map(
		(name) => `\`${name}\` accepts ${count((verdict) => verdict[name])}`,
	).join(', ');
	const here = count((verdict) => verdict['n8n-nodes-alexa']);
	const byAll = count((verdict) => !isAccepted(verdict) && !verdict['n8n-nodes-alexa']);
	return [
		`${verdicts.length} forged or damaged requests were sent to this trigger, and to ${versions}.`,
		`This trigger accepts ${here === 0 ? 'none' : here}, ${accepted}.`,
		`${byAll} are refused by all three; the others are below.`,
	].join(' ');
}

/** The forged requests that an official verifier accepts, by what is wrong with them. */
export const verdictTables = () => {
	const parts = [...new Set(verdicts.filter(isAccepted).map(({ part }) => part))];
	return [summary(), ...parts.map(table)].join('\n\n');
};
