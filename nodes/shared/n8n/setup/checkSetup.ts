import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_REGION, type Region } from '../../alexa/amazon/regions';
import type { Service } from '../../alexa/amazon/services';
import { FIELDS } from '../../alexa/input/fields';
import type { Finding, ReportedRegions, RunSetup } from '../../alexa/setupReport/finding';
import { yieldToEventLoop } from '../runtime/clock';
import { type Parameters, parametersIn } from '../parameters/parameters';
import { collectRegion } from '../parameters/sendOptions';
import { readReported } from './readReported';
import { loadRunSetups } from './tryCredential';

/** The report on one item; `credentialRegion` is meant where the user left the region to the credential. */
type Report = (run: RunSetup, parameters: Parameters, credentialRegion: Region) => Finding[];

/**
 * The findings on each distinct set-up, as one output item each, paired with all input items that it is for. Problems are
 * the result and never an error, whatever is chosen under "On Error".
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
	const reports = new Map<string, { findings: Finding[]; items: number[] }>();
	for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
		await letOthersRun();
		const setup = setupOf(itemIndex);
		if (!setup) break;
		const { credential } = setup;
		const region = credential.isReadable ? credential.region : DEFAULT_REGION;
		const findings = report(setup, parametersOf(itemIndex), region);
		const key = JSON.stringify(findings);
		const same = reports.get(key);
		if (same) same.items.push(itemIndex);
		else reports.set(key, { findings, items: [itemIndex] });
	}
	const distinct = Array.from(reports.values());
	if (distinct.length > 0)
		hintAtProblems(
			context,
			service,
			distinct.flatMap(({ findings }) => findings),
		);
	return distinct.flatMap(({ findings, items: ofItems }) => {
		const pairedItem = ofItems.map((item) => ({ item }));
		return findings.map((finding) => ({ json: toRow(finding), pairedItem }));
	});
}

/** Of a node whose requests go to one region each. */
export const readReportedRegion = (
	parameters: Parameters,
	credentialRegion: Region,
): ReportedRegions =>
	readReported(parameters, [FIELDS.region], (problems) =>
		collectRegion(parameters, credentialRegion, problems),
	);

/** Each row has the same columns, because n8n's table shows what is missing in red. */
const toRow = ({ check, result, explanation, fix, details }: Finding): IDataObject => ({
	check,
	result,
	explanation,
	fix,
	details: (details ?? 'None') as IDataObject | string[] | string,
});

const NOTHING_ARRIVES: Readonly<Record<Service, string>> = {
	proactiveEvents: 'the Echo stays silent',
	skillMessaging: 'your skill gets no message',
	dataStore: 'nothing appears on the screen',
};

/** Above the output, where people see it: the table of findings is longer than the panel. */
function hintAtProblems(
	context: IExecuteFunctions,
	service: Service,
	findings: readonly Finding[],
): void {
	const problems = findings.filter(({ result }) => result === 'problem').map(({ check }) => check);
	const names = Array.from(new Set(problems)).join(', ');
	context.addExecutionHints({
		message: names
			? `Fix these first: ${names}. See "explanation" and "fix".`
			: `No problem found. If ${NOTHING_ARRIVES[service]}, go through the Checklist in the first row.`,
		type: names ? 'warning' : 'info',
		location: 'outputPane',
	});
}
