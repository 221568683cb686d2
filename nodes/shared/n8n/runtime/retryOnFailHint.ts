import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n's Retry On Fail runs the node again for all items, and a skill message has no id by which Amazon knows it again. */
export function hintAtRetryOnFail(context: IExecuteFunctions): void {
	if (context.getNode().retryOnFail !== true) return;
	context.addExecutionHints({
		message:
			'"Retry On Fail" is on: after a failure n8n sends all messages of this run again, also those that were accepted. Switch it off; this node repeats by itself what is safe to repeat.',
		type: 'warning',
		location: 'outputPane',
	});
}
