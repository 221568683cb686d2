import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_REGION, type Region } from '../../alexa/amazon/regions';
import type { Service } from '../../alexa/amazon/services';
import type { Finding, RunSetup } from '../../alexa/setupReport/finding';
import { yieldToEventLoop } from '../runtime/clock';
import { type Parameters, parametersIn } from '../parameters/parameters';
import { loadRunSetups } from './tryCredential';

/** The report on one item; `credentialRegion` is meant where the user left the region to the credential. */
type Report = (run: RunSetup, parameters: Parameters, credentialRegion: Region) => Finding[];

/**
 * The findings on each input item, as one output item each. Problems are the result and never an error, whatever is
 * chosen under "On Error".
 */
export async function checkSetup(
	context: IExecuteFunctions,
	service: Service,
	report: Report,
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (items.length === 0) return [];
	const setupOf = await loadRunSetups(context, service);
	const parametersOf = parametersIn(context);
	const letOthersRun = yieldToEventLoop();
	const reports: Finding[][] = [];
	for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
		await letOthersRun();
		const setup = setupOf(itemIndex);
		if (!setup) break;
		const { credential } = setup;
		const region = credential.isReadable ? credential.region : DEFAULT_REGION;
		reports.push(report(setup, parametersOf(itemIndex), region));
	}
	if (reports.length > 0) hintAtProblems(context, reports.flat());
	return reports.flatMap((findings, item) =>
		findings.map((finding) => ({ json: { ...finding }, pairedItem: { item } })),
	);
}

/** Above the output, where it is seen: the table of findings is longer than the panel. */
function hintAtProblems(context: IExecuteFunctions, findings: readonly Finding[]): void {
	const problems = findings.filter(({ result }) => result === 'problem').map(({ check }) => check);
	const names = Array.from(new Set(problems)).join(', ');
	context.addExecutionHints({
		message: names
			? `To be changed: ${names}. See "explanation" and "fix" of these checks.`
			: 'No problem was found. What no API can tell is listed with the result "unknown", the most usual causes first.',
		type: names ? 'warning' : 'info',
		location: 'outputPane',
	});
}
