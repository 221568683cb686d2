import type { IExecuteFunctions } from 'n8n-workflow';
import type { DataStoreCommand } from '../shared/alexa/dataStore/commands';
import { bytesOf } from '../shared/alexa/dataStore/content';
import { isUnusualName } from '../shared/alexa/dataStore/names';
import { showValue } from '../shared/alexa/input/problem';

/** What one project of 2026 stays below; Amazon does not publish its limit. */
const LARGE_BYTES = 16_000;

/** What may go wrong with commands although no one can say so for certain. The hint comes once in a run. */
export class CommandHints {
	private largestBytes = 0;

	/** As a subject, such as `The key "in the kitchen"`. */
	private unusualName: string | undefined;

	note(commands: readonly DataStoreCommand[]): void {
		this.largestBytes = Math.max(this.largestBytes, bytesOf(commands));
		for (const command of commands) {
			this.unusualName ??= unusualNameOf(command);
		}
	}

	add(context: IExecuteFunctions): void {
		if (this.largestBytes > LARGE_BYTES) {
			warn(
				context,
				`A request has ${this.largestBytes} bytes. Amazon limits the size but does not publish the limit. If Alexa rejects the request, send less data. (One known project stays below 16 KB.)`,
			);
		}
		if (this.unusualName !== undefined) {
			warn(
				context,
				`${this.unusualName} contains characters other than letters, digits, ".", "-" and "_". Amazon does not publish which characters it accepts. If nothing appears on the screen, use only these.`,
			);
		}
	}
}

function unusualNameOf(command: DataStoreCommand): string | undefined {
	if ('namespace' in command && isUnusualName(command.namespace)) {
		return `The namespace ${showValue(command.namespace)}`;
	}
	return 'key' in command && isUnusualName(command.key)
		? `The key ${showValue(command.key)}`
		: undefined;
}

const warn = (context: IExecuteFunctions, message: string) =>
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
