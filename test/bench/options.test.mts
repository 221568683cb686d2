import { expect, test } from 'vitest';
import { isForPage, PARTS, readOptions } from '../../scripts/measure/bench/options.mts';

test.each([
	[[], [...PARTS]],
	[['--part=large'], ['large']],
	[
		['--part=large,receiving', '--quick'],
		['large', 'receiving'],
	],
	[['--only=alexa10'], ['sending', 'large']],
	[['--resume'], ['sending']],
	[['--report'], ['sending']],
	[['--profile=folder'], ['sending']],
])('%j runs %j', (args, parts) => {
	expect(readOptions(args).parts).toEqual(parts);
});

test.each([
	[['--part=lrage'], 'no part lrage'],
	[['--only=alexa11'], 'no contender alexa11'],
	[['--part=receiving', '--resume'], 'not for the part receiving'],
	[['--part=receiving', '--only=alexa10'], 'not for the part receiving'],
])('%j is refused', (args, message) => {
	expect(() => readOptions(args)).toThrow(message);
});

test.each([
	[['--part=large'], true],
	[['--quick'], false],
	[['--only=alexa10'], false],
	[['--profile=folder'], false],
])('what %j measures goes to the page: %s', (args, expected) => {
	expect(isForPage(readOptions(args))).toBe(expected);
});
