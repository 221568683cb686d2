import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeType,
	INodeTypeDescription,
	IRequestOptions,
} from 'n8n-workflow';

const describe = (
	name: string,
	properties: INodeTypeDescription['properties'] = [],
): INodeTypeDescription => ({
	displayName: name,
	name,
	group: ['transform'],
	version: 1,
	description: '',
	defaults: { name },
	inputs: ['main'],
	outputs: ['main'],
	credentials: [{ name: 'alexaLwaApi', required: false }],
	properties,
});

const requestProperties: INodeTypeDescription['properties'] = [
	{ displayName: 'Url', name: 'url', type: 'string', default: '' },
	{ displayName: 'Body', name: 'body', type: 'json', default: '{}' },
	{ displayName: 'Headers', name: 'headers', type: 'json', default: '{}' },
];

/** Hands its input on: the place of a trigger, or of whatever follows. */
export const start: INodeType = {
	description: { ...describe('start'), inputs: [], group: ['trigger'] },
	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	},
};

/** What n8n's HTTP Request node does with a predefined credential: the older helper, all items at once. */
export const olderHttpRequest: INodeType = {
	description: describe('olderHttpRequest', requestProperties),
	async execute(this: IExecuteFunctions) {
		const calls = this.getInputData().map(async (_, item) => {
			const options: IRequestOptions = {
				method: 'POST',
				uri: this.getNodeParameter('url', item) as string,
				body: JSON.parse(this.getNodeParameter('body', item) as string) as object,
				headers: JSON.parse(this.getNodeParameter('headers', item) as string) as Record<
					string,
					string
				>,
				json: true,
				resolveWithFullResponse: true,
			};
			const response = (await this.helpers.requestWithAuthentication.call(
				this,
				'alexaLwaApi',
				options,
			)) as {
				statusCode: number;
			};
			return { json: { statusCode: response.statusCode }, pairedItem: { item } };
		});
		return [await Promise.all(calls)];
	},
};

/** Another community node that uses the newer helper and lets n8n throw on 4xx. */
export const newerHttpRequest: INodeType = {
	description: describe('newerHttpRequest', requestProperties),
	async execute(this: IExecuteFunctions) {
		const options: IHttpRequestOptions = {
			method: 'POST',
			url: this.getNodeParameter('url', 0) as string,
			body: JSON.parse(this.getNodeParameter('body', 0) as string) as object,
			returnFullResponse: true,
		};
		const response = (await this.helpers.httpRequestWithAuthentication.call(
			this,
			'alexaLwaApi',
			options,
		)) as {
			statusCode: number;
		};
		return [[{ json: { statusCode: response.statusCode }, pairedItem: { item: 0 } }]];
	},
};
