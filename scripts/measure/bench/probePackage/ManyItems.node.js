'use strict';

/** Many items at once, each with another user; a Code node would hand them over from another process. */
class ManyItems {
	description = {
		displayName: 'Many Items',
		name: 'manyItems',
		group: ['transform'],
		version: 1,
		description: 'Makes so many items',
		defaults: { name: 'Many Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Count', name: 'count', type: 'number', default: 10 },
			{ displayName: 'User ID Start', name: 'userIdStart', type: 'string', default: '' },
		],
	};

	async execute() {
		const count = this.getNodeParameter('count', 0);
		const start = this.getNodeParameter('userIdStart', 0);
		return [Array.from({ length: count }, (_, index) => ({ json: { user: `${start}${index}` } }))];
	}
}

module.exports = { ManyItems };
