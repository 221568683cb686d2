import { CONTENDERS, type ContenderId, fullName } from './contenders.mts';
import { spread } from './figures.mts';
import type { Cell } from './plan.mts';
import type { Results } from './results.mts';
import type { Spread } from './statistics.mts';
import { cellName } from './tables.mts';

const WIDTH = 900;
const LABELS_WIDTH = 350;
const VALUES_WIDTH = 60;
const ROW_HEIGHT = 24;
const TITLE_HEIGHT = 34;
const AXIS_HEIGHT = 30;
const MARGIN = 16;
/** Of the strokes that end a spread: they stand out above a dot that covers it. */
const END_HEIGHT = 7;

/** Items per second; the axis is logarithmic, because the contenders differ by orders of magnitude. */
const TICKS = [10, 100, 1_000, 10_000];

const STYLE = `
	svg { --ground: #ffffff; --ink: #1f2328; --faint: #d0d7de; --ours: #0b7285; --other: #6e7781; }
	@media (prefers-color-scheme: dark) {
		svg { --ground: #0d1117; --ink: #e6edf3; --faint: #30363d; --ours: #3bc9db; --other: #9198a1; }
	}
	text { font: 13px system-ui, sans-serif; fill: var(--ink); }
	.heading { font-weight: 600; }
	.end { text-anchor: end; }
	.middle { text-anchor: middle; }
	.grid { stroke: var(--faint); }
	.ours { fill: var(--ours); stroke: var(--ours); font-weight: 600; }
	.other { fill: var(--other); stroke: var(--other); }
	text.ours { stroke: none; }
	text.other { stroke: none; fill: var(--ink); }
`;

/** Beyond the first and the last tick, so that what is about there has its dot in the plot. */
const MINIMUM = 7;
const MAXIMUM = 30_000;

/** Medians as dots on the lines of their spread, one panel for each cell. */
export function plot(results: Pick<Results, 'plan' | 'runs'>): string {
	let top = MARGIN;
	const panels = results.plan.cells.map((cell) => {
		const panel = `<g transform="translate(0 ${top})">${panelOf(cell, results.runs)}</g>`;
		top += panelHeight(cell) + MARGIN;
		return panel;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-labelledby="title description">
<title id="title">Items sent per second</title>
<desc id="description">${escaped(description(results))}</desc>
<style>${STYLE}</style>
<rect width="${WIDTH}" height="${top}" fill="var(--ground)"/>
${panels.join('\n')}
</svg>
`;
}

const panelHeight = ({ entries }: Cell) => TITLE_HEIGHT + entries.length * ROW_HEIGHT + AXIS_HEIGHT;

function panelOf(cell: Cell, runs: Results['runs']): string {
	const bottom = TITLE_HEIGHT + cell.entries.length * ROW_HEIGHT;
	const heading = `<text class="heading" x="${MARGIN}" y="18">${escaped(cellName(cell))}: items per second</text>`;
	const grid = TICKS.map(
		(tick) =>
			`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TITLE_HEIGHT}" y2="${bottom}"/>` +
			`<text class="middle" x="${x(tick)}" y="${bottom + 18}">${tick.toLocaleString('en-US')}</text>`,
	);
	const rows = cell.entries.map(({ contender }, index) =>
		rowOf(contender, spread(runs, cell, contender), TITLE_HEIGHT + (index + 0.5) * ROW_HEIGHT),
	);
	return [heading, ...grid, ...rows].join('\n');
}

function rowOf(contender: ContenderId, rate: Spread | undefined, y: number): string {
	const style = CONTENDERS[contender].kind === 'alexaNode' ? 'ours' : 'other';
	const text = (position: number, words: string) =>
		`<text class="${style} end" x="${position}" y="${y + 4}">${escaped(words)}</text>`;
	const label = text(LABELS_WIDTH - MARGIN, plainName(contender));
	if (!rate) return label + text(WIDTH - MARGIN, 'failed');
	return [
		label,
		`<line class="${style}" stroke-width="2" x1="${x(rate.lowest)}" x2="${x(rate.highest)}" y1="${y}" y2="${y}"/>`,
		...[rate.lowest, rate.highest].map(
			(end) =>
				`<line class="${style}" x1="${x(end)}" x2="${x(end)}" y1="${y - END_HEIGHT}" y2="${y + END_HEIGHT}"/>`,
		),
		`<circle class="${style}" cx="${x(rate.median)}" cy="${y}" r="4"/>`,
		text(WIDTH - MARGIN, rate.median.toLocaleString('en-US', { maximumFractionDigits: 0 })),
	].join('\n');
}

function x(rate: number): number {
	const width = WIDTH - LABELS_WIDTH - VALUES_WIDTH - MARGIN;
	const share = Math.log(rate / MINIMUM) / Math.log(MAXIMUM / MINIMUM);
	return Math.round(LABELS_WIDTH + width * Math.min(1, Math.max(0, share)));
}

const plainName = (contender: ContenderId) => fullName(CONTENDERS[contender]).replaceAll('`', '');

/** What the plot shows, for those who cannot see it. */
const description = ({ plan, runs }: Pick<Results, 'plan' | 'runs'>) =>
	plan.cells
		.map((cell) => {
			const rates = cell.entries.flatMap(({ contender }) => {
				const rate = spread(runs, cell, contender);
				return rate ? [`${plainName(contender)} ${Math.round(rate.median)}`] : [];
			});
			return `${cellName(cell)}, median items per second: ${rates.join('; ')}.`;
		})
		.join(' ');

export const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
