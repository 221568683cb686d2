import type {
	ICredentialsExpressionResolveValues,
	IExecuteData,
	INodeParameters,
	WorkflowExecuteMode,
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	IHttpRequestOptions,
	INode,
} from 'n8n-workflow';
import { credentialType, workflowModule } from './engine.mts';

/** The credential's row in n8n's database, with counts of how it is used. */
export class CredentialStore {
	reads = 0;

	writes = 0;

	constructor(public data: ICredentialDataDecryptedObject) {}
}

/**
 * n8n's own CredentialsHelper, without the database.
 * @see n8n, dist/credentials-helper.js, preAuthentication (2.41)
 */
export function createCredentialsHelper(store: CredentialStore): ICredentialsHelper {
	const { NodeHelpers } = workflowModule;
	// only what the engine calls: the rest of the abstract class belongs to n8n's database
	const Base = workflowModule.ICredentialsHelper as unknown as new () => object;
	class Helper extends Base {
		getParentTypes() {
			return [];
		}

		isCredentialUsableByNode() {
			return true;
		}

		async getDecrypted(
			_additionalData: unknown,
			_nodeCredentials: unknown,
			_type: string,
			mode: WorkflowExecuteMode,
			executeData: IExecuteData | undefined,
			_raw: boolean,
			item: ICredentialsExpressionResolveValues,
		) {
			store.reads++;
			const fields = NodeHelpers.getNodeParameters(
				// the fields that n8n adds to each credential that signs requests, in the versions that do
				workflowModule.injectDomainRestrictionFields?.(credentialType) ?? credentialType.properties,
				store.data as never,
				true,
				false,
				null,
				null,
			) as INodeParameters;
			return resolveFor(item, fields, mode, executeData);
		}

		async authenticate(
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			options: IHttpRequestOptions,
		) {
			if (typeof credentialType.authenticate !== 'function') throw new Error('not a function');
			return await credentialType.authenticate(credentials, options);
		}

		async preAuthentication(
			helpers: unknown,
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			_node: INode,
			credentialsExpired: boolean,
		) {
			const expirable = credentialType.properties.find(
				({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable === true,
			);
			if (!expirable) return undefined;
			if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
			const output = await credentialType.preAuthentication?.call(helpers as never, credentials);
			if (output?.[expirable.name] === undefined) return undefined;
			store.writes++;
			store.data = { ...store.data, ...output } as ICredentialDataDecryptedObject;
			return Object.assign(credentials, output);
		}
	}
	return new (Helper as unknown as new () => ICredentialsHelper)();
}

/** @see n8n, dist/credentials-helper.js, applyDefaultsAndOverwrites (the same in 1.123 and 2.41) */
function resolveFor(
	item: ICredentialsExpressionResolveValues,
	fields: INodeParameters,
	mode: WorkflowExecuteMode,
	executeData: IExecuteData | undefined,
): ICredentialDataDecryptedObject {
	const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = item;
	try {
		return workflow.expression.getParameterValue(
			fields,
			runExecutionData,
			runIndex,
			itemIndex,
			node.name,
			connectionInputData,
			mode,
			{},
			executeData,
			false,
			fields,
		) as ICredentialDataDecryptedObject;
	} catch (error) {
		(error as Error).message += ' [Error resolving credentials]';
		throw error;
	}
}
