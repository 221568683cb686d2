import { describe, expect, it } from 'vitest';
import { checkRegionAndHost } from '../../../nodes/shared/alexa/setupReport/regionAndHost.ts';
import type { ReportedRegions } from '../../../nodes/shared/alexa/setupReport/finding.ts';
import { fail, ok } from '../../../nodes/shared/alexa/lib/result.ts';
import { credential, customCredential, unreadable } from '../support/check.mts';

const regions = (...value: Extract<ReportedRegions, { ok: true }>['value']): ReportedRegions =>
	ok(value);

const PROBLEM = { path: 'any', value: '"us"', rule: 'must be one of na, eu, fe' };

describe('the check of region and host', () => {
	it('names the host of each region, and who chose it', () => {
		const chosen = regions({ region: 'na', from: 'credential' }, { region: 'eu', from: 'node' });
		expect(checkRegionAndHost(credential(), chosen)).toEqual({
			check: 'Region and host',
			result: 'ok',
			explanation:
				'Requests go to api.amazonalexa.com for North America (as set in the credential), and to api.eu.amazonalexa.com for Europe and India (as chosen in this node).',
			fix: 'Nothing to do.',
		});
	});

	it('says of custom endpoints that they are not Amazon, and shows hosts only', () => {
		const { result, explanation } = checkRegionAndHost(
			customCredential(),
			regions({ region: 'fe', from: 'node' }),
		);
		expect(result).toBe('unknown');
		expect(explanation).toContain('Requests go to alexa.example.com for Far East');
		expect(explanation).toContain('This is not Amazon');
		expect(explanation).toContain('tokens come from tokens.example.com');
		expect(explanation).not.toContain('example-key');
	});

	it.each([
		['of the node', credential(), fail([{ ...PROBLEM, field: 'Regions' }])],
		[
			'of the credential',
			credential({ problems: [{ ...PROBLEM, field: 'Region' }] }),
			regions({ region: 'na', from: 'credential' }),
		],
	] as const)('names the field %s that is wrong', (_title, of, chosen) => {
		expect(checkRegionAndHost(of, chosen as ReportedRegions)).toMatchObject({
			result: 'problem',
			explanation: expect.stringMatching(/^"Regions?" must be one of na, eu, fe \(it is "us"\)\.$/),
		});
	});

	const withoutAddress = { ...credential(), endpoints: undefined } as never;
	const wrong = (field: string) =>
		credential({ problems: [{ field, path: 'any', value: 'empty', rule: 'must not be empty' }] });

	it.each([
		['an unreadable credential', unreadable, 'unknown', 'the credential cannot be read', /./],
		['no address', withoutAddress, 'unknown', 'until the Token URL is right', /./],
		['custom endpoints', customCredential(), 'unknown', 'not Amazon', /set "Endpoints"/],
		['a wrong address', wrong('API Base URL'), 'problem', 'API Base URL', /in the credential/],
		['a wrong secret', wrong('Client Secret'), 'ok', 'Requests go to', /Nothing to do/],
	] as const)('with %s says what was found and what to do', (...row) => {
		const [, of, result, words, fix] = row;
		const finding = checkRegionAndHost(of, regions({ region: 'na', from: 'node' }));
		expect(finding).toMatchObject({ result, explanation: expect.stringContaining(words) });
		expect(finding.fix).toMatch(fix);
	});
});
