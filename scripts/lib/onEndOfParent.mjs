const CHECK_EVERY_MS = 1000;

/** Acts once the process that started this one has gone. */
export function onEndOfParent(act) {
	const parentPid = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parentPid) return;
		clearInterval(timer);
		act();
	}, CHECK_EVERY_MS).unref();
}
