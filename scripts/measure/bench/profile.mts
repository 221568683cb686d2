import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTENDERS, type ContenderId, isInN8n } from './contenders.mts';
import type { Field } from './field.mts';
import type { BenchOptions } from './options.mts';
import { type CpuProfile, type Group, timesByGroup } from './profileGroups.mts';

/** Where the processor time of one run goes, in n8n's process. */
export interface ContenderProfile {
	contender: ContenderId;
	items: number;
	msByGroup: Record<Group, number>;
}

const PROFILED: ContenderId[] = ['alexa10', 'bare10', 'reading10', 'httpRequest'];
const ITEMS = { full: 4_000, quick: 500 };

/** n8n is told by a file, because its environment cannot be changed while it runs. */
export async function switchProfiler(folder: string, to: 'on' | 'off'): Promise<void> {
	const file = join(folder, 'on');
	await (to === 'on' ? writeFile(file, '') : rm(file, { force: true }));
}

/** One profiled run of each, after the timed ones, because the profiler costs time. */
export async function profileContenders(
	field: Field,
	folder: string,
	{ quick, only }: Pick<BenchOptions, 'quick' | 'only'>,
): Promise<ContenderProfile[]> {
	const items = quick ? ITEMS.quick : ITEMS.full;
	const wanted = PROFILED.filter((id) => only.includes(id) && isInN8n(CONTENDERS[id]));
	const profiles: ContenderProfile[] = [];
	await switchProfiler(folder, 'on');
	for (const contender of wanted) {
		const { error } = await field.send(contender, items, 0);
		if (error !== undefined) throw new Error(`The profiled run of ${contender} failed: ${error}`);
		profiles.push({ contender, items, msByGroup: timesByGroup(await takeProfile(folder)) });
	}
	await switchProfiler(folder, 'off');
	return profiles;
}

/** The one profile there is; it is removed. */
async function takeProfile(folder: string): Promise<CpuProfile> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'));
	const [name] = names;
	if (name === undefined || names.length > 1)
		throw new Error(`Expected one profile in ${folder} and found ${names.length}.`);
	const profile = JSON.parse(await readFile(join(folder, name), 'utf8')) as CpuProfile;
	await rm(join(folder, name));
	return profile;
}
