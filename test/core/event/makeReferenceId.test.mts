import { describe, expect, it } from 'vitest';
import {
	type ExecutionPosition,
	makeReferenceId,
	type ReferenceIdChoice,
} from '../../../nodes/shared/alexa/event/referenceId.ts';

const POSITION: ExecutionPosition = {
	executionId: '12',
	nodeId: 'node-a',
	runIndex: 0,
	itemIndex: 0,
};
const CONTENT = { region: 'na', body: { event: { name: 'AMAZON.WeatherAlert.Activated' } } };

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

	it('holds only what Amazon documents: letters, digits and ~, at most 100', () => {
		expect(makeReferenceId(choice, POSITION, CONTENT)).toMatch(/^[A-Za-z0-9~]{1,100}$/);
	});
});

describe('a reference id from the execution differs', () => {
	const first = makeReferenceId(EXECUTION, POSITION, CONTENT);

	it.each<[string, Partial<ExecutionPosition>]>([
		['execution', { executionId: '13' }],
		['node', { nodeId: 'node-b' }],
		['run of the node', { runIndex: 1 }],
		['item', { itemIndex: 1 }],
	])('by %s', (_title, changes) => {
		expect(makeReferenceId(EXECUTION, { ...POSITION, ...changes }, CONTENT)).not.toBe(first);
	});

	it('by region', () => {
		expect(makeReferenceId(EXECUTION, POSITION, { ...CONTENT, region: 'eu' })).not.toBe(first);
	});

	it('by what is sent', () => {
		expect(makeReferenceId(EXECUTION, POSITION, { ...CONTENT, body: {} })).not.toBe(first);
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

	it('is that of an earlier execution with other texts, so that an update finds it', () => {
		const later = { ...POSITION, executionId: '99', runIndex: 3, itemIndex: 7 };
		expect(makeReferenceId(KEY, later, { region: 'eu', body: { other: true } })).toBe(first);
	});

	it('differs by key', () => {
		expect(makeReferenceId({ from: 'key', key: 'order 18' }, POSITION, CONTENT)).not.toBe(first);
	});

	it('differs by node', () => {
		expect(makeReferenceId(KEY, { ...POSITION, nodeId: 'node-b' }, CONTENT)).not.toBe(first);
	});
});

it("a reference id of one's own is sent as it is", () => {
	expect(makeReferenceId({ from: 'own', referenceId: 'order-17' }, POSITION, CONTENT)).toBe(
		'order-17',
	);
});
