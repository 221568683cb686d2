import type { JsonObject, JsonValue } from '../../input/json';
import { ok, type Result } from '../../lib/result';
import { memberOf, type SkillRequest } from '../envelope';
import { refuse, type Refusal } from './refusal';

export interface WantedSkills {
	skillIds: readonly string[];
	/** Amazon's newest printed sample of a skill message has no application id, all others have. */
	acceptMissingSkillId: boolean;
}

/**
 * The skill that the request is for. A session repeats its id, and then both must be right.
 *
 * @returns null where the request does not say it and need not
 */
export function checkSkillId(
	{ system, body }: Pick<SkillRequest, 'system' | 'body'>,
	{ skillIds, acceptMissingSkillId }: WantedSkills,
): Result<string | null, Refusal> {
	const said = [system, memberOf(body, 'session')].map(applicationId).filter(isSaid);
	const [id] = said;
	if (id === undefined) return acceptMissingSkillId ? ok(null) : refuse('SKILL_ID_MISSING');
	const isWanted = typeof id === 'string' && skillIds.includes(id);
	return isWanted && said.every((other) => other === id)
		? ok(id)
		: refuse('SKILL_ID_DIFFERENT', `it names ${said.map(shown).join(' and ')}`);
}

const applicationId = (part: JsonObject): JsonValue | undefined =>
	memberOf(part, 'application').applicationId;

const isSaid = (id: JsonValue | undefined): id is JsonValue => id !== undefined && id !== null;

const SKILL_ID = /^amzn1\.(ask\.skill|echo-sdk-ams\.app)\.[\w-]{1,60}$/;

/** The body is not verified yet, so only real skill ids are logged. */
const shown = (id: JsonValue): string =>
	typeof id === 'string' && SKILL_ID.test(id) ? id : 'a value that is not a skill ID';
