import {
	buildMessage,
	type MessageBody,
	type MessageInput,
} from '../../../nodes/shared/alexa/skillMessage/buildMessage.ts';
import { describeProblem, type Problem } from '../../../nodes/shared/alexa/input/problem.ts';

export const messageInput = (changes: Partial<MessageInput> = {}): MessageInput => ({
	userId: 'amzn1.ask.account.EXAMPLE',
	dataMode: 'json',
	data: { key: 'value' },
	expiresAfterSeconds: 3600,
	convertValues: false,
	...changes,
});

/** The body built from these fields; fails the test with the problems where there are any. */
export function bodyOf(changes: Partial<MessageInput>): MessageBody {
	const result = buildMessage(messageInput(changes));
	if (!result.ok) throw new Error(result.error.map(describeProblem).join('; '));
	return result.value.body;
}

export function messageProblems(changes: Partial<MessageInput>): Problem[] {
	const result = buildMessage(messageInput(changes));
	return result.ok ? [] : result.error;
}

/** What n8n's collection of keys and values holds. */
export const collection = (...entries: Array<[key: unknown, value: unknown]>) => ({
	entry: entries.map(([key, value]) => ({ key, value })),
});
