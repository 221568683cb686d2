import manifest from '../../package.json' with { type: 'json' };
import { loadMeasurements } from '../lib/measurements.mts';
import { markdownTable } from '../lib/table.mts';

const VERIFIERS = ['ask-sdk-express-adapter', 'alexa-verifier'] as const;
type Verifier = (typeof VERIFIERS)[number];

/** Who accepts a forged request, as it was measured. */
type Verdict = { part: string; title: string; code: string; 'n8n-nodes-alexa': boolean } & Record<
	Verifier,
	boolean
>;

const verdicts = loadMeasurements<Verdict[]>('verdicts');

const isAccepted = (verdict: Verdict) => VERIFIERS.some((name) => verdict[name]);

const count = (isCounted: (verdict: Verdict) => boolean) => verdicts.filter(isCounted).length;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function row(part: string): string[] {
	const inPart = verdicts.filter((verdict) => verdict.part === part);
	const accepted = (name: Verifier | 'n8n-nodes-alexa') =>
		String(inPart.filter((verdict) => verdict[name]).length);
	return [
		upperFirst(part),
		String(inPart.length),
		accepted('n8n-nodes-alexa'),
		...VERIFIERS.map(accepted),
	];
}

function summary(): string {
	const versions = VERIFIERS.map((name) => `\`${name}\` ${manifest.devDependencies[name]}`).join(
		' and ',
	);
	const accepted = VERIFIERS.map(
		(name) => `\`${name}\` accepts ${count((verdict) => verdict[name])}`,
	).join(', ');
	const here = count((verdict) => verdict['n8n-nodes-alexa']);
	const byAll = count((verdict) => !isAccepted(verdict) && !verdict['n8n-nodes-alexa']);
	return [
		`${verdicts.length} forged or damaged requests were sent to this trigger, and to ${versions}.`,
		`This trigger accepts ${here === 0 ? 'none' : here}, ${accepted}.`,
		`${byAll} are refused by all three.`,
	].join(' ');
}

/** How many forged requests each verifier accepts, by what is wrong with them. */
export const verdictTables = () => {
	const parts = [...new Set(verdicts.map(({ part }) => part))];
	const heads = ['forged or damaged', 'sent', 'accepted by this trigger', ...VERIFIERS];
	return [summary(), markdownTable(heads, parts.map(row))].join('\n\n');
};
