import { expect, test } from 'vitest';
import { type DifferenceName, isTrueOf } from '../../scripts/n8n/run/n8nDifferences.mts';

test.each<[DifferenceName, string, boolean]>([
	['holdsExchangesToDomains', '2.41.0', true],
	['holdsExchangesToDomains', '2.40.9', false],
	['holdsExchangesToDomains', '3.0.0', true],
	['holdsExchangesToDomains', '1.123.81', false],
	['losesStatusOfBrokenAnswers', '2.0.3', true],
	['losesStatusOfBrokenAnswers', '2.20.0', false],
	['losesStatusOfBrokenAnswers', '1.84.0', true],
	['losesStatusOfBrokenAnswers', '12.0.0', false],
])('%s in %s: %s', (name, version, expected) => {
	expect(isTrueOf(name, version)).toBe(expected);
});
