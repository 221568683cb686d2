import type { ExecutionPosition } from '../../../nodes/shared/alexa/proactiveEvent/referenceId.ts';
import {
	type BuildContext,
	buildEvent,
	type BuiltEvent,
	type EventInput,
} from '../../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';
import type {
	EventDefinition,
	EventField,
} from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { weatherAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/weatherAlert.ts';
import { describeProblem, type Problem } from '../../../nodes/shared/alexa/input/problem.ts';

export const NOW_MS = Date.UTC(2030, 4, 14, 10);

export const CONTEXT: BuildContext = {
	nowMs: NOW_MS,
	zone: 'utc',
};

export const USER_ID = `amzn1.ask.account.${'EXAMPLE'.repeat(20)}`;

const exampleValue = (field: EventField): unknown => {
	switch (field.kind) {
		case 'text':
			return `the ${field.displayName}`;
		case 'choice':
			return field.choices[0]?.value;
		case 'choices':
			return field.choices.slice(0, 2).map(({ value }) => value);
		case 'integer':
			return 2;
		case 'dateTime':
			return '2030-05-20T09:15:00';
	}
};

/** A good value for every field of an event, as the editor has it. */
export const exampleFields = (event: EventDefinition): Record<string, unknown> =>
	Object.fromEntries(event.fields.map((field) => [field.name, exampleValue(field)]));

/** What a new node gives with all fields filled. */
export const eventInput = (
	changes: Partial<EventInput> = {},
	event: EventDefinition = weatherAlert,
): EventInput => ({
	stage: 'development',
	audience: 'multicast',
	userId: '',
	event,
	fields: exampleFields(event),
	locales: ['en-US'],
	translations: undefined,
	customName: '',
	customPayload: '{}',
	customLocalizedAttributes: '[]',
	timestamp: '',
	expiresAfter: undefined,
	expiryTime: undefined,
	referenceKey: '',
	referenceId: undefined,
	isRequired: false,
	...changes,
});

/** The event built from these fields; fails the test with the problems where there are any. */
export function built(input: EventInput, context: BuildContext = CONTEXT): BuiltEvent {
	const result = buildEvent(input, context);
	if (!result.ok) throw new Error(result.error.map(describeProblem).join('; '));
	return result.value;
}

/** What is wrong with these fields; empty where nothing is. */
export function problemsOf(input: EventInput, context: BuildContext = CONTEXT): Problem[] {
	const result = buildEvent(input, context);
	return result.ok ? [] : result.error;
}

/** An item of an execution. */
export const POSITION: ExecutionPosition = {
	instanceId: 'instance-a',
	workflowId: 'workflow-a',
	executionId: '12',
	nodeName: 'Notify',
	nodeId: 'node-a',
	runIndex: 0,
	itemIndex: 0,
};
