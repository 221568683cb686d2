import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { CONTENDERS } from './contenders.mts';
import {
	ALL_CONTENDERS,
	cellName,
	cellsOf,
	OUR_NODES,
	rateOf,
	type BenchResults,
} from './text.mts';

const OURS = '#0b7285';
const OTHERS = '#6e7781';
const WIDTH = 480;

/** The items per second of each contender as an SVG: medians as dots on the lines of their spread, one panel for each cell. */
export async function plot({ sending }: Pick<BenchResults, 'sending'>): Promise<string> {
	const cells = cellsOf(sending);
	const values = cells.flatMap((cell) =>
		ALL_CONTENDERS.map((contender) => ({
			cell: cellName(cell),
			contender: plainName(contender),
			isOurs: OUR_NODES.includes(contender),
			...rateOf(sending, cell, contender),
		})),
	);
	const y = {
		field: 'contender',
		type: 'nominal',
		sort: ALL_CONTENDERS.map(plainName),
		title: null,
		// vega takes each letter for wider than it is.
		axis: { labelLimit: 400 },
	} as const;
	const x = (field: string) => ({
		field,
		type: 'quantitative' as const,
		scale: { type: 'log' as const, domain: [10, 30_000] },
		axis: { values: [10, 100, 1_000, 10_000], format: ',', title: 'items per second' },
	});
	const color = {
		condition: { test: 'datum.isOurs', value: OURS },
		value: OTHERS,
	} as const;
	const spec: TopLevelSpec = {
		$schema: 'https://vega.github.io/schema/vega-lite/v6.json',
		background: 'white',
		padding: 12,
		data: { values },
		facet: { row: { field: 'cell', type: 'nominal', sort: cells.map(cellName), title: null } },
		spec: {
			width: WIDTH,
			layer: [
				{
					mark: { type: 'rule', strokeWidth: 2 },
					encoding: { y, x: x('lowest'), x2: { field: 'highest' }, color },
				},
				{
					mark: { type: 'point', filled: true, size: 60, opacity: 1 },
					encoding: { y, x: x('median'), color },
				},
				{
					mark: { type: 'text', align: 'left', dx: 10, dy: -7 },
					encoding: {
						y,
						x: x('median'),
						text: { field: 'median', type: 'quantitative', format: ',.0f' },
						color,
					},
				},
			],
		},
		config: {
			header: { labelOrient: 'top', labelAnchor: 'start', labelFontWeight: 'bold' },
		},
	};
	const view = new View(parse(compile(spec).spec), { renderer: 'none' });
	return `${await view.toSVG()}\n`;
}

const plainName = (contender: keyof typeof CONTENDERS) => CONTENDERS[contender].replaceAll('`', '');
