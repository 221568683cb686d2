import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n's Retry On Fail runs the node again for all items, and a skill message has no id by which Amazon knows it again. */
export function hintAtRetryOnFail(context: IExecuteFunctions): void {
	if (context.getNode().retryOnFail !== true) return;
	context.addExecutionHints({
		message:
			'"Retry On Fail" is on: after a failure, n8n sends all messages of this run again, even those that Amazon accepted. Turn it off; this node automatically retries what is safe to retry.',
		type: 'warning',
		location: 'outputPane',
	});
}
