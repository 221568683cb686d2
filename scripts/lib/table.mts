type Row = readonly string[];

/** A Markdown table whose columns but the first ones are aligned to the right, as figures are. A `|` would end a cell. */
export function figureTable(head: Row, rows: readonly Row[], textColumns = 1): string {
	const alignment = head.map((_, index) => (index < textColumns ? '---' : '--:'));
	return [head, alignment, ...rows]
		.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

/** One without figures. */
export const markdownTable = (head: Row, rows: readonly Row[]) =>
	figureTable(head, rows, head.length);
