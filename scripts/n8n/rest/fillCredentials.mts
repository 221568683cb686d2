import type { Credential, Workflow } from './n8nTypes.mts';

/** Points every node that names a credential of this type at the given one, as a user would. */
export function fillCredentials<Flow extends Workflow>(
	workflow: Flow,
	{ id, name, type }: Credential,
): Flow {
	const nodes = workflow.nodes.map((node) =>
		node.credentials?.[type] === undefined
			? node
			: { ...node, credentials: { ...node.credentials, [type]: { id, name } } },
	);
	return { ...workflow, nodes };
}
