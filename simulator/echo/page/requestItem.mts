import type { Check, Reach, Reaches } from '../../amazon/checks.mts';
import type { ShownRequest } from '../wire.mts';
import { element } from './dom.mts';
import { jsonBlock } from './jsonBlock.mts';
import { lateDetails } from './lateDetails.mts';
import { secondOf } from './times.mts';

const LONGEST_PART = 24;

/** One request: what it came to in a sentence, and what was checked when opened. */
export function requestItem(request: ShownRequest, nameOf: (deviceId: string) => string) {
	const item = element(
		'li',
		{ class: `request ${kindOf(request)}` },
		headOf(request),
		element('p', { class: 'outcome', text: request.outcome }),
		lateDetails(() => contentOf(request, nameOf)),
	);
	return item;
}

function headOf({ number, at, method, host, path, status, fault }: ShownRequest): HTMLElement {
	return element(
		'p',
		{ class: 'head' },
		element('span', { class: 'state', text: statusWord(status) }),
		' ',
		element('span', {
			class: 'note',
			text: `#${number}, ${secondOf(at)}${fault === undefined ? '' : `, fault: ${fault}`}`,
		}),
		' ',
		element('span', { class: 'line', text: `${method} ${host}${shortPath(path)}` }),
	);
}

const kinds: Record<Reaches, string> = { all: 'fine', some: 'partly', nobody: 'unheard' };

function kindOf({ status, reaches = 'all' }: ShownRequest): string {
	if (status === 0) return 'open';
	if (status === 'reset' || status >= 400) return 'refused';
	return kinds[reaches];
}

function statusWord(status: ShownRequest['status']): string {
	if (status === 0) return 'not answered yet';
	if (status === 'reset') return 'connection broken';
	return `${status} ${status < 400 ? 'accepted' : 'refused'}`;
}

/** User ids are long; the whole is in the body. */
const shortPath = (path: string) =>
	path
		.split('/')
		.map((part) => (part.length > LONGEST_PART ? `${part.slice(0, LONGEST_PART)}…` : part))
		.join('/');

function contentOf(request: ShownRequest, nameOf: (deviceId: string) => string): HTMLElement[] {
	const { checks, reached = [], rawBody, bodyCut, requestId } = request;
	const devices = reached.map((one) => reachRow(one, nameOf(one.device)));
	const caption = bodyCut ? 'Body, its beginning' : 'Body';
	return [
		...(checks.length > 0 ? [table('What was checked', checks.map(checkRow))] : []),
		...(devices.length > 0 ? [table('Devices', devices)] : []),
		...(rawBody === '' ? [] : jsonBlock(caption, rawBody)),
		element('p', { class: 'note', text: `Request id ${requestId}` }),
	];
}

type Row = [name: string, verdict: 'passed' | 'failed' | 'reached' | 'not reached', text: string];

const checkRow = ({ name, ok, detail }: Check): Row => [name, ok ? 'passed' : 'failed', detail];

const reachRow = ({ reached, why = '' }: Reach, name: string): Row => [
	name,
	reached ? 'reached' : 'not reached',
	why,
];

function table(caption: string, rows: Row[]): HTMLElement {
	return element(
		'table',
		{},
		element('caption', { text: caption }),
		element(
			'tbody',
			{},
			...rows.map(([name, verdict, text]) =>
				element(
					'tr',
					{},
					element('th', { text: name, attributes: { scope: 'row' } }),
					element(
						'td',
						{},
						element('span', { class: `verdict ${verdict.replace(' ', '-')}`, text: verdict }),
						text && ` ${text}`,
					),
				),
			),
		),
	);
}
