import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createCancellation } from '../../alexa/delivery/cancellation';
import { Concurrency, RateLimit, runInOrder } from '../../alexa/delivery/concurrency';
import { OrderedTurns } from '../../alexa/delivery/orderedTurns';
import { tokenCache } from '../credential/tokenCache';
import type { SendOptions } from '../parameters/sendOptions';
import { clock, yieldToEventLoop } from '../runtime/clock';
import type { RequestOrFailure } from './itemRequests';
import type { RunOutput } from './output';
import { sendRequest } from './sendRequest';

/**
 * Sends with bounded concurrency; the output items are in the order of the requests. If the run ends before all have been
 * sent, `requests` goes on with the first that has not.
 */
export async function sendRequests(
	context: IExecuteFunctions,
	options: SendOptions,
	requests: Iterator<RequestOrFailure, unknown>,
	output: RunOutput,
): Promise<INodeExecutionData[]> {
	const cancellation = createCancellation(clock, context.getExecutionCancelSignal());
	const concurrency = new Concurrency(options.concurrency);
	const rateLimit = new RateLimit(options.requestsPerSecond, clock, cancellation);
	const isStopped = () => cancellation.canceled || output.isStopped;
	const tools = { clock, concurrency, rateLimit, cancellation, tokens: tokenCache, isStopped };
	let turns: OrderedTurns | undefined;
	// what fails before it is sent awaits nothing, and there may be very many of it
	const letOthersRun = yieldToEventLoop();
	try {
		return await runInOrder(requests, concurrency, isStopped, async (each) => {
			if (!each.ok) {
				await letOthersRun();
				return output.addFailure(each.error);
			}
			const { request } = each.value;
			const send = async () => {
				await letOthersRun();
				return output.add(request, await sendRequest({ context, options, ...each.value, tools }));
			};
			if (!request.turnKeys) return await send();
			// Nothing may be awaited before the turn is taken: a later request would take it first.
			return await (turns ??= new OrderedTurns()).take(
				request.turnKeys,
				async (wait) => await concurrency.pause(wait),
				send,
			);
		});
	} finally {
		cancellation.dispose();
	}
}
