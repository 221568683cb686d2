import type { Endpoints } from '../amazon/endpoints';
import { REGIONS } from '../amazon/regions';
import { CREDENTIAL_FIELDS } from '../input/fields';
import {
	type ChosenRegion,
	type Finding,
	type ReportedRegions,
	notReported,
	fine,
	type SetupCredential,
	unknown,
	type Verdict,
	wrongFields,
} from './finding';

/** The fields of the credential that decide on the address. */
const { region, endpoints, apiBaseUrl } = CREDENTIAL_FIELDS;
const ADDRESS_FIELDS: readonly string[] = [region, endpoints, apiBaseUrl].map(({ field }) => field);

/** Which hosts will be called, and who says so. */
export const checkRegionAndHost = (
	credential: SetupCredential,
	regions: ReportedRegions,
): Finding => ({ check: 'Region and host', ...judge(credential, regions) });

function judge(credential: SetupCredential, regions: ReportedRegions): Verdict {
	if (!regions.ok) return notReported(regions.error);
	if (!credential.isReadable)
		return unknown('The host is unknown, because the credential cannot be read.');
	const problems = credential.problems.filter(({ field }) => ADDRESS_FIELDS.includes(field));
	if (problems.length > 0) return wrongFields(problems, 'credential');
	const { endpoints, isAmazon } = credential;
	if (!endpoints) return unknown('The host is unknown until the Token URL is right.');
	const calls = `Requests go to ${regions.value.map((chosen) => describe(chosen, endpoints)).join(', and to ')}.`;
	return isAmazon
		? fine(calls)
		: unknown(
				`${calls} This is not Amazon: the credential has custom endpoints, and tokens come from ${hostOf(endpoints.tokenUrl)}. Real devices get nothing unless that host passes the requests on.`,
				'For real customers, set "Endpoints" in the credential to Amazon.',
			);
}

const SOURCES = { credential: 'as set in the credential', node: 'as chosen in this node' };

const describe = ({ region, from }: ChosenRegion, { apiBaseUrls }: Endpoints) =>
	`${hostOf(apiBaseUrls[region])} for ${REGIONS[region].label} (${SOURCES[from]})`;

/** The host alone: a path may contain a key. */
const hostOf = (url: string) => new URL(url).host;
