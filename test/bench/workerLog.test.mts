import { expect, test } from 'vitest';
import { takenBy } from '../../scripts/measure/queue/workerLog.mts';

test.each<[what: string, log: string, taken: string[]]>([
	['nothing yet', 'n8n worker is now ready\n', []],
	[
		'each execution, in order',
		'Worker started execution 12 (job 3)\nWorker started execution 9 (job 4)\n',
		['12', '9'],
	],
	[
		'one that it took twice',
		'Worker started execution 7 (job 1)\nWorker started execution 7 (job 1)\n',
		['7', '7'],
	],
	[
		'not what it finished',
		'Worker started execution 7 (job 1)\nWorker finished execution 7 (job 1)\n',
		['7'],
	],
	[
		'with a time and JSON around it',
		'2026-01-02 | info | Worker started execution 5 (job 2) {"scopes":["scaling"]}',
		['5'],
	],
])('the log of a worker gives %s', (_what, log, taken) => {
	expect(takenBy(log)).toEqual(taken);
});
