import type { N8nRest } from './n8nRest.mts';
import { waitFor } from './waitFor.mts';

interface PublicationStatus {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}

const TIMEOUT_MS = 30_000;

/** n8n 2 starts the triggers after it has answered; throws what one of them says is wrong. n8n 1 says it at once. */
export async function waitForPublication(rest: N8nRest, workflowId: string): Promise<void> {
	const settled = await waitFor(
		async () => {
			const found = await statusOf(rest, workflowId);
			return found?.status !== 'in_progress' && { triggers: found?.triggers ?? [] };
		},
		{ what: `the workflow ${workflowId} was not published`, timeoutMs: TIMEOUT_MS },
	);
	const problems = settled.triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
	if (problems.length > 0)
		throw new Error(`The workflow was not published: ${problems.join('; ')}`);
}

/** `undefined`: this n8n has no such status. */
const statusOf = (rest: N8nRest, workflowId: string): Promise<PublicationStatus | undefined> =>
	rest
		.request<PublicationStatus>('GET', `/workflows/${workflowId}/publication-status`)
		.catch((error: Error) => {
			if (/^n8n answered 404/.test(error.message)) return undefined;
			throw error;
		});
