import { expect } from 'vitest';
import type { RecordedRequest } from '../../../simulator/index.mts';
import { hasArrived, type Outcome } from './outcomes.mts';
import type { ParameterSet } from './parameterSets.mts';

const PATHS: Readonly<Record<string, string>> = {
	development: '/v1/proactiveEvents/stages/development',
	live: '/v1/proactiveEvents',
};

/** That of the credential of these tests. */
const CREDENTIAL_REGION = 'na';

interface EventBody {
	referenceId: string;
	relevantAudience: { type: string; payload: { user?: string } };
}

const targetOf = (region: string, stage: unknown, audience: unknown, user?: unknown) =>
	[`/${region}${PATHS[String(stage)] ?? '?'}`, String(audience).toLowerCase(), user ?? ''].join(
		' ',
	);

function targetIn({ path, body }: RecordedRequest): string {
	const { type, payload } = (body as EventBody).relevantAudience;
	return `${path} ${type.toLowerCase()} ${payload.user ?? ''}`;
}

function listIn(regions: unknown): string[] {
	// not given
	if (regions === undefined || regions === null) return ['credential'];
	if (typeof regions !== 'string') return regions as string[];
	return regions.startsWith('[') ? (JSON.parse(regions) as string[]) : regions.split(',');
}

const withCredential = (region: string) => (region === 'credential' ? CREDENTIAL_REGION : region);

/** Where the fields of a set say that its event goes. */
function targetsOf({ values }: ParameterSet): string[] {
	const { stage, audience, userId, 'options.regions': regions } = values;
	const user = audience === 'unicast' ? userId : undefined;
	const names = new Set(listIn(regions).map((name) => withCredential(name.trim())));
	return [...names].map((name) => targetOf(name, stage, audience, user));
}

/** What got through went to the stage, the regions and the user of its own item, and nothing else was sent. */
export function expectOwnTargets(
	sets: readonly ParameterSet[],
	outcomes: readonly Outcome[],
	requests: readonly RecordedRequest[],
): void {
	const arrived = new Set(outcomes.filter(hasArrived).map(({ item }) => item));
	const wanted = [...arrived].flatMap((item) => targetsOf(sets[item] as ParameterSet));
	expect(requests.map(targetIn).sort()).toEqual(wanted.sort());
	const swapped = outcomes
		.filter(({ sent }) => sent)
		.filter(({ item, json }) => {
			const own = targetsOf(sets[item] as ParameterSet);
			return !requests.some((request) => isOf(json, request) && own.includes(targetIn(request)));
		});
	expect(swapped).toEqual([]);
}

const isOf = (json: Outcome['json'], { body, region }: RecordedRequest) =>
	json.referenceId === (body as EventBody).referenceId && json.region === region;
