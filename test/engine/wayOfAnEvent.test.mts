import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { expect, test } from 'vitest';
import { event, useAmazon } from './support/amazon.mts';
import { run } from './support/run.mts';

const { credential } = useAmazon();

/** Files of the built package of which one sent event executes a function, beyond loading them. */
async function filesOnTheWay(): Promise<string[]> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	const nodes = [event({ creatorName: 'Garage door' })];
	const { error } = await run({ store: credential(), nodes });
	const { result } = await session.post('Profiler.takePreciseCoverage');
	session.disconnect();
	expect(error).toBeUndefined();
	return result
		.filter(({ url }) => /\/dist\/(nodes|credentials)\//.test(url))
		.filter(({ functions }) => functions.some(({ ranges: [range] }) => isExecuted(range)))
		.map(({ url }) => url.replace(/^.*\/dist\//, '').replace(/\.js$/, '.ts'));
}

/** What starts at the first character is the module itself. */
const isExecuted = (range: { startOffset: number; count: number } | undefined) =>
	range !== undefined && range.count > 0 && range.startOffset > 0;

const typesIn = (file: string) =>
	Array.from(
		readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').matchAll(
			/^export (?:interface|type|class) (\w+)/gm,
		),
		([, name]) => name,
	);

test('one sent event passes at most 40 files', async () => {
	const files = await filesOnTheWay();
	expect(files.length).toBeGreaterThan(20);
	expect(files.length, files.join('\n')).toBeLessThanOrEqual(40);
});

test('around the core it meets at most 12 types of our own', async () => {
	const files = await filesOnTheWay();
	const around = files.filter((file) => !file.startsWith('nodes/shared/alexa/'));
	const types = around.flatMap(typesIn);
	expect(types.length).toBeGreaterThan(5);
	expect(types.length, types.join('\n')).toBeLessThanOrEqual(12);
});
