import { expect, it } from 'vitest';
import {
	type CpuProfile,
	type Group,
	timesByGroup,
} from '../../scripts/measure/bench/profileGroups.mts';

const OURS = '/n8n/nodes/node_modules/n8n-nodes-alexa/dist/nodes/shared/n8n/http/callApi.js';
const EXPRESSION = '/n8n/node_modules/n8n-workflow/dist/cjs/expression.js';
const AXIOS = '/n8n/node_modules/axios/dist/node/axios.cjs';
const LUXON = '/n8n/node_modules/luxon/build/node/luxon.js';
const CORE = '/n8n/node_modules/n8n-core/dist/execution-engine/workflow-execute.js';

/** A profile of one sample, whose stack is given from the outermost frame to the code that ran. */
function profileOf(...stack: string[]): CpuProfile {
	const nodes = stack.map((name, index) => {
		const isUrl = name.includes('/') || name.includes(':');
		return {
			id: index + 1,
			callFrame: { functionName: isUrl ? 'work' : name, url: isUrl ? name : '' },
			...(index < stack.length - 1 && { children: [index + 2] }),
		};
	});
	return { nodes, samples: [stack.length], timeDeltas: [2_000] };
}

const cases: Array<[string, string[], Group]> = [
	['our own code', [CORE, OURS], 'package'],
	['a library that our code called', [CORE, OURS, LUXON], 'package'],
	['an expression that our code asked for', [OURS, CORE, EXPRESSION, 'evaluate'], 'expression'],
	['the request helper that our code called', [OURS, CORE, AXIOS], 'http'],
	["our code that n8n's helper called", [OURS, AXIOS, OURS], 'package'],
	['a socket that Node.js writes to', ['node:net', 'writev'], 'http'],
	['the engine', [CORE], 'rest'],
	['garbage collection', ['(garbage collector)'], 'garbage'],
	['waiting', ['(idle)'], 'idle'],
	['the profiler', [CORE, 'node:inspector'], 'profiler'],
];

it.each(cases)('%s', (_name, stack, group) => {
	expect(timesByGroup(profileOf('(root)', ...stack))).toMatchObject({ [group]: 2 });
});

it('no sample counts twice', () => {
	const times = Object.values(timesByGroup(profileOf(OURS, CORE, EXPRESSION, AXIOS)));
	expect(times.reduce((sum, ms) => sum + ms, 0)).toBe(2);
});
