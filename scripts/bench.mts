import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { countExchanges, EXCHANGE_CLIENTS } from './bench/exchanges.mts';
import { Field } from './bench/field.mts';
import { describeMachine } from './bench/machine.mts';
import { measure, warmUp } from './bench/measure.mts';
import { type BenchOptions, readOptions, USAGE } from './bench/options.mts';
import { packageCost } from './bench/packageCost.mts';
import { terminalReport, writePage } from './bench/page.mts';
import { profileContenders, switchProfiler } from './bench/profile.mts';
import { FULL_PLAN, only, QUICK_PLAN, runsOf } from './bench/plan.mts';
import {
	isDone,
	isSameSubject,
	loadResults,
	type Results,
	resultsPath,
	saveResults,
} from './bench/results.mts';
import { checkNodeVersion } from './lib/checkNodeVersion.mjs';
import { temporaryFolder } from './lib/temporaryFolder.mts';
import { installN8n } from './n8n/installN8n.mts';
import { packPackage } from './n8n/packPackage.mts';

checkNodeVersion();

const INTERRUPTED = 130;
const say = (line: string) => console.log(line);

const options = optionsOrExit();
const path = resultsPath(isForPage() ? 'unfinished' : 'partial');
const field = new Field();
const folder = await temporaryFolder();
let interrupted = false;

// npm passes on a signal that the terminal has sent to all: it comes twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (interrupted) return;
		interrupted = true;
		say(`\nStopping. What was measured is in ${path}; --resume goes on from there.`);
		void end(INTERRUPTED);
	});
}

try {
	const results = options.report ? await savedResults(resultsPath('complete')) : await bench();
	say(`\n${terminalReport(results)}\n`);
	if (isForPage()) {
		await writePage(results);
		say('docs/performance.md and docs/performance.svg are written.');
	}
	await end(0);
} catch (error) {
	// What an interruption breaks is no news; its handler ends this process.
	if (!interrupted) {
		console.error(error);
		await end(1);
	}
}

async function bench(): Promise<Results> {
	const install = await installN8n(say);
	say('Building and packing the package');
	const tarball = await packPackage(folder.path);
	const profiles = await makeProfileFolder();
	const before = options.resume ? await savedResults(path) : undefined;
	const plan = only(options.quick ? QUICK_PLAN : FULL_PLAN, options.only);
	const subject = {
		plan,
		machine: await describeMachine(install),
		packageHash: createHash('sha256')
			.update(await readFile(tarball))
			.digest('hex'),
	};
	if (before && !isSameSubject(before, subject))
		throw new Error(`${path} is of another package, machine or plan: start without --resume.`);
	say('Starting n8n, the stand-in and the other contenders');
	await field.start({
		install,
		tarball,
		folder: folder.path,
		profileFolder: profiles,
		moreClients: EXCHANGE_CLIENTS,
	});
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
		if (interrupted) return;
		results.runs = runs;
		await saveResults(path, results);
	};
	await measure(field, planned, results.runs, save, say);
	if (options.profileFolder === undefined) {
		say('Profiling');
		results.profiles = await profileContenders(field, profiles, options);
		await saveResults(path, results);
	}
	if (isForPage()) await rename(path, resultsPath('complete'));
	return results;
}

async function savedResults(path: string): Promise<Results> {
	const results = await loadResults(path);
	if (!results) throw new Error(`There are no results in ${path} yet.`);
	return results;
}

/** Less than everything, or with a profiler at work, is only printed. */
function isForPage(): boolean {
	const isComplete = options.only.length === readOptions([]).only.length;
	return !options.quick && isComplete && options.profileFolder === undefined;
}

/** With the option every execution is profiled, else only those at the end that the page is about. */
async function makeProfileFolder(): Promise<string> {
	const path = resolve(options.profileFolder ?? join(folder.path, 'profiles'));
	await mkdir(path, { recursive: true });
	if (options.profileFolder !== undefined) await switchProfiler(path, 'on');
	return path;
}

function optionsOrExit(): BenchOptions {
	try {
		return readOptions(process.argv.slice(2));
	} catch (error) {
		console.error(`${(error as Error).message}\n${USAGE}`);
		process.exit(1);
	}
}

async function end(exitCode: number): Promise<never> {
	await field.stop();
	await folder.remove();
	process.exit(exitCode);
}
