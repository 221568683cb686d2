'use strict';

/** The least that a node can do whose items differ: n8n's request helper and one field; no credential, no checks. */
class BareLoop {
	description = {
		displayName: 'Bare Loop',
		name: 'bareLoop',
		group: ['output'],
		version: 1,
		description: 'Posts the body of each item',
		defaults: { name: 'Bare Loop' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Token', name: 'token', type: 'string', default: '' },
			{ displayName: 'User ID', name: 'userId', type: 'string', default: '' },
			{ displayName: 'Concurrency', name: 'concurrency', type: 'number', default: 10 },
		],
	};

	async execute() {
		const items = this.getInputData();
		const url = this.getNodeParameter('url', 0);
		const token = this.getNodeParameter('token', 0);
		const concurrency = this.getNodeParameter('concurrency', 0);
		const output = new Array(items.length);
		let next = 0;
		const worker = async () => {
			while (next < items.length) {
				const index = next++;
				const { body } = items[index].json;
				body.relevantAudience.payload.user = this.getNodeParameter('userId', index);
				// the options of nodes/shared/n8n/http/callApi.ts
				const { statusCode } = await this.helpers.httpRequest({
					method: 'POST',
					url,
					body: JSON.stringify(body),
					headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
					timeout: 30_000,
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
				});
				output[index] = { json: { statusCode }, pairedItem: { item: index } };
			}
		};
		await Promise.all(Array.from({ length: concurrency }, worker));
		return [output];
	}
}

module.exports = { BareLoop };
