import { describe, expect, it } from 'vitest';
import { POSITION } from '../support/events.mts';
import {
	type ExecutionPosition,
	makeReferenceId,
	type ReferenceIdChoice,
} from '../../../nodes/shared/alexa/proactiveEvent/referenceId.ts';

const CONTENT = {
	region: 'na',
	stage: 'live',
	event: { name: 'AMAZON.WeatherAlert.Activated', payload: { alert: 'TORNADO' } },
};

const EXECUTION: ReferenceIdChoice = { from: 'execution' };
const KEY: ReferenceIdChoice = { from: 'key', key: 'order 17' };

describe.each<[string, ReferenceIdChoice]>([
	['the execution', EXECUTION],
	['a key', KEY],
	['a key of any length and script', { from: 'key', key: 'é👋 '.repeat(500) }],
])('a reference id from %s', (_title, choice) => {
	it('is the same each time', () => {
		expect(makeReferenceId(choice, POSITION, CONTENT)).toBe(
			makeReferenceId(choice, { ...POSITION }, structuredClone(CONTENT)),
		);
	});

	it('contains only what Amazon documents: letters, digits and ~, at most 100', () => {
		expect(makeReferenceId(choice, POSITION, CONTENT)).toMatch(/^[A-Za-z0-9~]{1,100}$/);
	});
});

describe('a reference id from the execution differs', () => {
	const first = makeReferenceId(EXECUTION, POSITION, CONTENT);

	it.each<[string, Partial<ExecutionPosition>]>([
		['execution', { executionId: '13' }],
		['n8n', { instanceId: 'instance-b' }],
		['workflow', { workflowId: 'workflow-b' }],
		['name of the node, if nodes have no id', { nodeName: 'Notify1' }],
		['id of the node', { nodeId: 'node-b' }],
		['run of the node', { runIndex: 1 }],
		['item', { itemIndex: 1 }],
	])('by %s', (_title, changes) => {
		expect(makeReferenceId(EXECUTION, { ...POSITION, ...changes }, CONTENT)).not.toBe(first);
	});

	it('by region', () => {
		expect(makeReferenceId(EXECUTION, POSITION, { ...CONTENT, region: 'eu' })).not.toBe(first);
	});

	it.each([
		['by stage', { stage: 'development' }],
		['by what is sent', { event: { ...CONTENT.event, payload: {} } }],
	])('%s', (_title, changes) => {
		expect(makeReferenceId(EXECUTION, POSITION, { ...CONTENT, ...changes })).not.toBe(first);
	});

	it('not by a time in what is sent, which an expression such as $now gives anew', () => {
		const at = (startTime: string) => ({
			...CONTENT,
			event: { ...CONTENT.event, payload: { startTime } },
		});
		expect(makeReferenceId(EXECUTION, POSITION, at('2030-05-14T10:00:00.000Z'))).toBe(
			makeReferenceId(EXECUTION, POSITION, at('2030-05-14T10:00:01.250Z')),
		);
	});

	it('where two parts run into each other', () => {
		const one = makeReferenceId(EXECUTION, { ...POSITION, runIndex: 1, itemIndex: 11 }, CONTENT);
		expect(
			makeReferenceId(EXECUTION, { ...POSITION, runIndex: 11, itemIndex: 1 }, CONTENT),
		).not.toBe(one);
	});
});

describe('a reference id from a key', () => {
	const first = makeReferenceId(KEY, POSITION, CONTENT);

	it.each<[string, Partial<ExecutionPosition>, object]>([
		['execution, run and item', { executionId: '99', runIndex: 3, itemIndex: 7 }, {}],
		['node', { nodeId: 'node-b', nodeName: 'Correct' }, {}],
		['workflow and n8n', { workflowId: 'workflow-b', instanceId: 'instance-b' }, {}],
		['region and stage', {}, { region: 'eu', stage: 'development' }],
		['text', {}, { event: { ...CONTENT.event, payload: { alert: 'SNOW_STORM' } } }],
	])('is the same in another %s, so that an update finds it', (_title, position, content) => {
		const other = { ...CONTENT, ...content };
		expect(makeReferenceId(KEY, { ...POSITION, ...position }, other)).toBe(first);
	});

	it('differs by event', () => {
		const event = { ...CONTENT.event, name: 'AMAZON.OrderStatus.Updated' };
		expect(makeReferenceId(KEY, POSITION, { ...CONTENT, event })).not.toBe(first);
	});

	it('differs by key', () => {
		expect(makeReferenceId({ from: 'key', key: 'order 18' }, POSITION, CONTENT)).not.toBe(first);
	});
});

it("a reference id of one's own is sent as it is", () => {
	expect(makeReferenceId({ from: 'own', referenceId: 'order-17' }, POSITION, CONTENT)).toBe(
		'order-17',
	);
});
