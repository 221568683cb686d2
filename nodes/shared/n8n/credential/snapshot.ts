import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { hasCurrentToken } from './authorize';
import type { CredentialFields } from './target';

export const CREDENTIAL_TYPE = 'alexaLwaApi';

/**
 * The credential as read once for a run, which saves n8n reading and decrypting it for every request. As soon as it holds
 * no current token it is read again before the next request: n8n 1.123 writes a whole old snapshot back when it stores a
 * token, and would revert a secret rotated meanwhile.
 */
export class CredentialSnapshot {
	private renewal: Promise<ICredentialDataDecryptedObject> | undefined;

	private constructor(
		private readonly context: IExecuteFunctions,
		private current: ICredentialDataDecryptedObject,
	) {}

	static async read(context: IExecuteFunctions): Promise<CredentialSnapshot> {
		return new CredentialSnapshot(context, await context.getCredentials(CREDENTIAL_TYPE));
	}

	get fields(): CredentialFields {
		return this.current;
	}

	/**
	 * The credentials object for the next request of this scope. Requests that start while another one renews the token
	 * share its object, and so find the token there.
	 */
	async for(scope: string): Promise<ICredentialDataDecryptedObject> {
		if (hasCurrentToken(this.current, scope)) return this.current;
		this.renewal ??= this.readAgain();
		return await this.renewal;
	}

	/** To be called after each request: a token that is not current by now is read again. */
	settle(): void {
		this.renewal = undefined;
	}

	private async readAgain(): Promise<ICredentialDataDecryptedObject> {
		this.current = await this.context.getCredentials(CREDENTIAL_TYPE);
		return this.current;
	}
}
