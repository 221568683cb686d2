'use strict';
const { appendFileSync, readdirSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// External hooks of n8n: only from within its process can its garbage be collected and its timers be counted.
const file = process.env.MEASURE_FILE;
const sampleEveryMs = Number(process.env.MEASURE_SAMPLE_EVERY_MS);
/** A workflow with such a name is looked at after a garbage collection each time, which takes time. */
const LIVE = /-live$/;
const LOOK_EVERY_MS = { live: 5_000, usual: 100 };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Workflows whose executions n8n keeps are measured from outside, and must not wait for garbage collections. */
const isMeasured = ({ settings }) => settings?.saveDataSuccessExecution === 'none';

/** Of the execution under way. */
let peak;
let timer;
let running = 0;
let sampledAtMs = 0;

const note = (entry) => appendFileSync(file, `${JSON.stringify({ atMs: Date.now(), ...entry })}\n`);

/** Between two executions, whose own sockets and timers would make every look another one. */
function sample() {
	sampledAtMs = Date.now();
	collectGarbage();
	const { heapUsed: heap, rss } = process.memoryUsage();
	note({
		kind: 'sample',
		heap,
		rss,
		descriptors: readdirSync('/dev/fd').length,
		timers: process.getActiveResourcesInfo().filter((type) => type === 'Timeout').length,
	});
}

function look(isLive) {
	if (isLive) collectGarbage();
	const { heapUsed, rss } = process.memoryUsage();
	peak.heap = Math.max(peak.heap, heapUsed);
	peak.rss = Math.max(peak.rss, rss);
}

async function begin(workflow) {
	if (!isMeasured(workflow)) return;
	const { name } = workflow;
	if (running === 0 && Date.now() - sampledAtMs >= sampleEveryMs) sample();
	running += 1;
	const isLive = LIVE.test(name);
	peak = { heap: 0, rss: 0 };
	clearInterval(timer);
	timer = setInterval(look, LOOK_EVERY_MS[isLive ? 'live' : 'usual'], isLive).unref();
}

async function end(run, workflow) {
	if (!isMeasured(workflow)) return;
	const { name } = workflow;
	look(LIVE.test(name));
	running -= 1;
	if (running === 0) clearInterval(timer);
	const { runData, error } = run.data.resultData;
	const nodes = Object.entries(runData).map(([nodeName, [first]]) => [
		nodeName,
		{ durationMs: first.executionTime, items: first.data?.main[0]?.length ?? 0 },
	]);
	note({
		kind: 'execution',
		workflow: name,
		status: run.status,
		nodes: Object.fromEntries(nodes),
		peakHeap: peak.heap,
		peakRss: peak.rss,
		error: error?.message,
	});
}

module.exports = { workflow: { preExecute: [begin], postExecute: [end] } };
