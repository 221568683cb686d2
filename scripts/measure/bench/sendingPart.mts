import { mkdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installN8n } from '../../n8n/install/installN8n.mts';
import { packPackage } from '../../n8n/install/packPackage.mts';
import type { Bench } from './bench.mts';
import { countExchanges, EXCHANGE_CLIENTS } from './exchanges.mts';
import { Field } from './field.mts';
import { describeMachine } from './machine.mts';
import { measure, warmUp } from './measure.mts';
import { isForPage } from './options.mts';
import { packageCost } from './packageCost.mts';
import { packageHash } from './packageHash.mts';
import { terminalReport, writePage } from './page.mts';
import { FULL_PLAN, only, QUICK_PLAN, runsOf } from './plan.mts';
import { profileContenders, switchProfiler } from './profile.mts';
import {
	isDone,
	isSameSubject,
	loadResults,
	type Results,
	resultsPath,
	saveResults,
} from './results.mts';

/** 1,000 and 10,000 items by every contender at both latencies, the token exchanges, and where the time goes. */
export async function sendingPart(bench: Bench): Promise<void> {
	const { options, say } = bench;
	const results = options.report
		? await savedResults(resultsPath('complete'))
		: await measureSending(bench);
	say(`\n${terminalReport(results)}\n`);
	if (!isForPage(options)) return;
	await writePage(results);
	say('docs/performance.md and docs/performance.svg are written.');
}

async function measureSending({
	options,
	folder,
	say,
	isInterrupted,
	atEnd,
}: Bench): Promise<Results> {
	const path = resultsPath(isForPage(options) ? 'unfinished' : 'partial');
	const field = new Field();
	const hint = `What was measured is in ${path}; --resume goes on from there.`;
	atEnd(() => field.stop(), hint);
	const install = await installN8n(say);
	say('Building and packing the package');
	const tarball = await packPackage(folder);
	const profiles = await makeProfileFolder({ options, folder });
	const before = options.resume ? await savedResults(path) : undefined;
	const plan = only(options.quick ? QUICK_PLAN : FULL_PLAN, options.only);
	const subject = {
		plan,
		machine: await describeMachine(install),
		packageHash: await packageHash(tarball),
	};
	if (before && !isSameSubject(before, subject))
		throw new Error(`${path} is of another package, machine or plan: start without --resume.`);
	say('Starting n8n, the stand-in and the other contenders');
	const moreClients = EXCHANGE_CLIENTS;
	await field.start({ install, tarball, folder, profileFolder: profiles, moreClients });
	const results: Results = {
		...subject,
		startedAt: before?.startedAt ?? new Date().toISOString(),
		packageCost: before?.packageCost ?? (await packageCost(tarball, install.nodeBinary)),
		exchanges: before?.exchanges ?? [],
		runs: (before?.runs ?? []).filter(({ error }) => error === undefined),
		profiles: before?.profiles ?? [],
	};
	if (results.exchanges.length === 0) {
		say('Counting token exchanges');
		results.exchanges = await countExchanges(field, plan.exchangeItems, options.only);
		await saveResults(path, results);
	}
	const planned = runsOf(plan).filter((run) => !isDone(results.runs, run));
	say(`Warming up, then ${planned.length} runs; all results go to ${path}`);
	await warmUp(field, planned, plan.warmUpItems, say);
	const save = async (runs: Results['runs']) => {
		// What is measured while all is being stopped is no figure.
		if (isInterrupted()) return;
		results.runs = runs;
		await saveResults(path, results);
	};
	await measure(field, planned, results.runs, save, say);
	if (options.profileFolder === undefined) {
		say('Profiling');
		results.profiles = await profileContenders(field, profiles, options);
		await saveResults(path, results);
	}
	await field.stop();
	if (isForPage(options)) await rename(path, resultsPath('complete'));
	return results;
}

async function savedResults(path: string): Promise<Results> {
	const results = await loadResults(path);
	if (!results) throw new Error(`There are no results in ${path} yet.`);
	return results;
}

/** With the option every execution is profiled, else only those at the end that the page is about. */
async function makeProfileFolder({
	options,
	folder,
}: Pick<Bench, 'options' | 'folder'>): Promise<string> {
	const path = resolve(options.profileFolder ?? join(folder, 'profiles'));
	await mkdir(path, { recursive: true });
	if (options.profileFolder !== undefined) await switchProfiler(path, 'on');
	return path;
}
