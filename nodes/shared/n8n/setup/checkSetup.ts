import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { DEFAULT_REGION, type Region } from '../../alexa/amazon/regions';
import type { Service } from '../../alexa/amazon/services';
import { FIELDS } from '../../alexa/input/fields';
import type { Finding, ReportedRegions, RunSetup } from '../../alexa/setupReport/finding';
import { type Parameters, parametersIn } from '../parameters/parameters';
import { collectRegion } from '../parameters/sendOptions';
import { yieldToEventLoop } from '../runtime/clock';
import { readReported } from './readReported';
import { loadRunSetups } from './tryCredential';

/** The report on one item; `credentialRegion` is meant where the user left the region to the credential. */
type Report = (run: RunSetup, parameters: Parameters, credentialRegion: Region) => Finding[];

/**
 * Each distinct finding as one output item, paired with all input items that it is for: what must be changed first, then
 * what no one knows, by likelihood, then what is fine. Problems are the result and never an error, whatever is chosen
 * under "On Error".
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
	const rows = new Map<string, Row>();
	for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
		await letOthersRun();
		const setup = setupOf(itemIndex);
		if (!setup) break;
		const { credential } = setup;
		const region = credential.isReadable ? credential.region : DEFAULT_REGION;
		report(setup, parametersOf(itemIndex), region).forEach((finding, likelihood) => {
			const key = JSON.stringify(finding);
			const row = rows.get(key) ?? { finding, likelihood, pairedItem: [] };
			row.pairedItem.push({ item: itemIndex });
			rows.set(key, row);
		});
	}
	const sorted = Array.from(rows.values()).sort(
		(a, b) => rankOf(a) - rankOf(b) || a.likelihood - b.likelihood,
	);
	if (sorted.length > 0) hintAtProblems(context, service, sorted);
	return sorted.map(({ finding, pairedItem }) => ({ json: toJson(finding), pairedItem }));
}

/** A finding, its place among those of its set-up, and the items that it is for. */
interface Row {
	finding: Finding;
	likelihood: number;
	pairedItem: Array<{ item: number }>;
}

const ORDER: ReadonlyArray<Finding['result']> = ['problem', 'unknown', 'ok'];

const rankOf = ({ finding }: Row) => ORDER.indexOf(finding.result);

/** Of a node whose requests go to one region each. */
export const readReportedRegion = (
	parameters: Parameters,
	credentialRegion: Region,
): ReportedRegions =>
	readReported(parameters, [FIELDS.region], (problems) =>
		collectRegion(parameters, credentialRegion, problems),
	);

/** Each row has the same columns, because n8n's table shows what is missing in red. */
const toJson = ({ check, result, explanation, fix, details }: Finding): IDataObject => ({
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
function hintAtProblems(context: IExecuteFunctions, service: Service, rows: readonly Row[]): void {
	const problems = rows
		.filter(({ finding }) => finding.result === 'problem')
		.map(({ finding }) => finding.check);
	const names = Array.from(new Set(problems)).join(', ');
	context.addExecutionHints({
		message: names
			? `Fix these first: ${names}. See "explanation" and "fix".`
			: `No problem found. If ${NOTHING_ARRIVES[service]}, go through the Checklist in the first row.`,
		type: names ? 'warning' : 'info',
		location: 'outputPane',
	});
}
