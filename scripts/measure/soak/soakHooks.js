'use strict';
const { appendFileSync, readdirSync, readlinkSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// Runs in n8n's process, as a file of external hooks: only from within can its garbage be collected and its timers counted.
const file = process.env.SOAK_FILE;
const everyMs = Number(process.env.SOAK_SAMPLE_MS);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const note = (entry) =>
	appendFileSync(file, `${JSON.stringify({ atMs: Date.now(), ...entry })}\n`);

function isSocket(descriptor) {
	try {
		return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith('socket:');
	} catch {
		// the one with which the folder was read
		return false;
	}
}

function sample() {
	collectGarbage();
	const { heapUsed, rss, external, heapTotal } = process.memoryUsage();
	const { user, system } = process.cpuUsage();
	const descriptors = readdirSync('/proc/self/fd');
	note({
		kind: 'sample',
		heap: heapUsed,
		rss,
		external,
		heapTotal,
		descriptors: descriptors.length,
		sockets: descriptors.filter(isSocket).length,
		timers: process.getActiveResourcesInfo().filter((type) => type === 'Timeout').length,
		cpuMs: (user + system) / 1000,
	});
}

/** Between two executions, whose own sockets and timers would make every look another one. */
const SETTLED_AFTER_MS = 200;
let running = 0;
let isDue = false;

setInterval(() => {
	isDue = true;
}, everyMs).unref();

function sampleIfIdle() {
	if (!isDue || running > 0) return;
	isDue = false;
	sample();
}

async function begin() {
	running += 1;
}

async function report(run) {
	running -= 1;
	setTimeout(sampleIfIdle, SETTLED_AFTER_MS).unref();
	const { runData, error } = run.data.resultData;
	const items = Object.fromEntries(
		Object.entries(runData).map(([name, [first]]) => [name, first?.data?.main[0]?.length ?? 0]),
	);
	note({ kind: 'execution', status: run.status, items, error: error?.message });
}

module.exports = { workflow: { preExecute: [begin], postExecute: [report] } };
