'use strict';
const { eventBodies } = require('./eventBodies.js');

/** Many items at once, each with another user and the ready body of an event to that user. */
class ManyItems {
	description = {
		displayName: 'Many Items',
		name: 'manyItems',
		group: ['transform'],
		version: 1,
		description: 'Makes this many items',
		defaults: { name: 'Many Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Count', name: 'count', type: 'number', default: 10 }],
	};

	async execute() {
		const bodies = eventBodies(this.getNodeParameter('count', 0));
		return [bodies.map((body) => ({ json: { user: body.relevantAudience.payload.user, body } }))];
	}
}

module.exports = { ManyItems };
