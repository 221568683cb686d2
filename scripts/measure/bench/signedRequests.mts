import { envelopeOf } from '../../../simulator/skill/envelope.mts';
import { signingAuthority } from '../../../simulator/skill/signingAuthority.mts';
import { exampleSkillId } from '../../../simulator/state/clients.mts';

export interface SignedRequest {
	headers: Record<string, string>;
	body: Buffer;
}

/** Subscriptions of as many users, each request with an id of its own, signed as Alexa signs. */
export async function signedRequests(count: number): Promise<SignedRequest[]> {
	const { sign } = await signingAuthority();
	return Array.from({ length: count }, (_, index) => {
		const recipient = {
			userId: `amzn1.ask.account.MEASURED-${index}`,
			region: 'na',
			locale: 'en-US',
			applicationId: exampleSkillId,
		} as const;
		const envelope = envelopeOf(
			{ type: 'AlexaSkillEvent.ProactiveSubscriptionChanged' },
			recipient,
			Date.now(),
		);
		const body = Buffer.from(JSON.stringify(envelope));
		const headers = {
			'content-type': 'application/json; charset=utf-8',
			'content-length': String(body.length),
			...sign(body),
		};
		return { headers, body };
	});
}
