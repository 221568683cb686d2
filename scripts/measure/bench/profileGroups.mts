/** What V8's profiler gives, as far as it is read here. Times are in microseconds. */
export interface CpuProfile {
	nodes: Array<{
		id: number;
		callFrame: { functionName: string; url: string };
		children?: number[];
	}>;
	samples: number[];
	timeDeltas: number[];
}

export type Group = keyof typeof GROUPS;

type Frame = CpuProfile['nodes'][number]['callFrame'];

/**
 * To whom a sample belongs. A group with `anywhere` takes every sample that has such a frame in its stack; for the rest the
 * frame nearest to the code that ran decides, so that a library counts for who called it.
 */
const GROUPS = {
	expression: {
		label: 'n8n reading a field with an expression',
		isAnywhere: true,
		owns: ({ url }: Frame) => /n8n-workflow\/.*(expression|workflow-data-proxy)/.test(url),
	},
	package: {
		label: 'this package',
		isAnywhere: false,
		owns: ({ url }: Frame) => /\/n8n-nodes-alexa\/dist\//.test(url),
	},
	http: {
		label: "n8n's request helper, axios and Node's network code",
		isAnywhere: false,
		owns: ({ url }: Frame) =>
			/backend-network|\/axios\/|follow-redirects|agent-base|proxy-from-env|request-helpers|^node:(_http|net|http|internal\/(stream|http|net|dns|url|timers))/.test(
				url,
			),
	},
	garbage: {
		label: 'garbage collection',
		isAnywhere: false,
		owns: ({ functionName }: Frame) => functionName === '(garbage collector)',
	},
	idle: {
		label: 'idle',
		isAnywhere: false,
		owns: ({ functionName }: Frame) => functionName === '(idle)',
	},
	profiler: {
		label: 'the profiler itself',
		isAnywhere: true,
		owns: ({ url, functionName }: Frame) =>
			url === 'node:inspector' || functionName === 'startProfile',
	},
	rest: { label: 'the rest of n8n', isAnywhere: false, owns: () => false },
} as const;

export const labelOf = (group: Group): string => GROUPS[group].label;

const NAMES = Object.keys(GROUPS) as Group[];
const ANYWHERE = NAMES.filter((name) => GROUPS[name].isAnywhere);
const NEAREST = NAMES.filter((name) => !GROUPS[name].isAnywhere);

/** In milliseconds. */
export function timesByGroup({ nodes, samples, timeDeltas }: CpuProfile): Record<Group, number> {
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const parents = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
	);
	const stackOf = (id: number | undefined): Frame[] => {
		const frame = id === undefined ? undefined : frames.get(id);
		return frame && id !== undefined ? [frame, ...stackOf(parents.get(id))] : [];
	};
	const times = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Group, number>;
	samples.forEach((id, index) => {
		times[groupOf(stackOf(id))] += (timeDeltas[index] ?? 0) / 1000;
	});
	return times;
}

/** `stack` begins with the code that ran. */
function groupOf(stack: readonly Frame[]): Group {
	const anywhere = ANYWHERE.find((name) => stack.some((frame) => GROUPS[name].owns(frame)));
	if (anywhere) return anywhere;
	for (const frame of stack) {
		const nearest = NEAREST.find((name) => GROUPS[name].owns(frame));
		if (nearest) return nearest;
	}
	return 'rest';
}
