import { collectTile, TILE_ROWS_MAX } from '../../../nodes/shared/alexa/dataStore/messageTile.ts';
import { Problems } from '../../../nodes/shared/alexa/input/problem.ts';

/** The object that the node sends when every field is filled in. */
export function fullTile(): Record<string, unknown> {
	const row = Array.from({ length: TILE_ROWS_MAX }, (_, at) => ({
		label: `label ${at}`,
		value: `value ${at}`,
	}));
	const more = { footer: 'footer', button: 'button', color: '#1f6fb2', rows: { row } };
	const problems = new Problems();
	const tile = collectTile({ title: 'title', text: 'text', more }, problems);
	if (tile === undefined) throw new Error(JSON.stringify(problems.list));
	return tile;
}

export const valueAt = (value: unknown, path: string): unknown =>
	path
		.split(/[.[\]]+/)
		.filter((part) => part !== '')
		.reduce<unknown>(
			(found, part) => (found as Record<string, unknown> | null | undefined)?.[part],
			value,
		);
