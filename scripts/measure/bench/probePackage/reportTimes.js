'use strict';
const { appendFileSync, existsSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector/promises');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// n8n's own record of each node, taken as the execution ends; so executions need not be saved to be read.
const reportFile = process.env.BENCH_REPORT_FILE;
const profileFolder = process.env.BENCH_PROFILE_FOLDER;
// Executions are profiled while this file is there.
const profilerSwitch = join(profileFolder, 'on');
let session;

// Of the execution under way; none of the tools that use this runs two at once.
const peak = { heap: 0, rss: 0 };
const LOOK_EVERY_MS = 100;
let looking;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

async function startLooking() {
	// What an earlier execution has left is not this one's.
	collectGarbage();
	Object.assign(peak, { heap: 0, rss: 0 });
	looking = setInterval(look, LOOK_EVERY_MS);
	look();
}

function look() {
	const { heapUsed, rss } = process.memoryUsage();
	peak.heap = Math.max(peak.heap, heapUsed);
	peak.rss = Math.max(peak.rss, rss);
}

async function startProfile() {
	if (!existsSync(profilerSwitch)) return;
	session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.start');
}

async function endProfile(workflowName) {
	if (!session) return;
	const { profile } = await session.post('Profiler.stop');
	session.disconnect();
	session = undefined;
	writeFileSync(
		join(profileFolder, `${workflowName}-${Date.now()}.cpuprofile`),
		JSON.stringify(profile),
	);
}

async function report(run, workflow, executionId) {
	look();
	clearInterval(looking);
	await endProfile(workflow.name);
	const { runData, error } = run.data.resultData;
	const nodes = Object.entries(runData).map(([name, runs]) => ({
		name,
		startedAtMs: runs[0].startTime,
		durationMs: runs[0].executionTime,
		items: runs[0].data?.main[0]?.length ?? 0,
	}));
	const line = {
		executionId,
		workflowId: workflow.id,
		status: run.status,
		nodes,
		peakHeap: peak.heap,
		peakRss: peak.rss,
		error: error?.message,
	};
	appendFileSync(reportFile, `${JSON.stringify(line)}\n`);
}

module.exports = { workflow: { preExecute: [startLooking, startProfile], postExecute: [report] } };
