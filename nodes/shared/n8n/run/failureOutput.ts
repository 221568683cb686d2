import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Region } from '../../alexa/amazon/regions';
import type { Failure } from '../../alexa/lib/failure';

/** What the user chose under "On Error". */
export type ErrorMode = 'stop' | 'continue' | 'errorOutput';

export function errorModeOf(context: IExecuteFunctions): ErrorMode {
	if (!context.continueOnFail()) return 'stop';
	return context.getNode().onError === 'continueErrorOutput' ? 'errorOutput' : 'continue';
}

/**
 * The output item of a failure. For the error output it holds `error` and nothing else: n8n recognises it by that and
 * merges the input by itself, and an `error` member beside `json` would make it throw the code away.
 *
 * @see n8n-core, execution-engine/workflow-execute.ts, handleNodeErrorOutput
 */
export function failureItem(
	failure: Failure,
	mode: ErrorMode,
	input: INodeExecutionData | undefined,
	itemIndex: number,
	region?: Region,
): INodeExecutionData {
	const error = { ...failure, ...(region === undefined ? {} : { region }) };
	return {
		json: mode === 'errorOutput' ? { error } : { ...input?.json, error },
		pairedItem: { item: itemIndex },
	};
}
