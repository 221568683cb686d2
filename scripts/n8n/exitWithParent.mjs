// Loaded into n8n ahead of itself: a parent that was killed outright cannot end it any more.
const CHECK_EVERY_MS = 1000;
const parentPid = process.ppid;

setInterval(() => {
	if (process.ppid !== parentPid) process.kill(process.pid, 'SIGTERM');
}, CHECK_EVERY_MS).unref();
