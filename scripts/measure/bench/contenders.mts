/** A way to send many notifications; every figure is the ratio of two of them. */
export interface Contender {
	label: string;
	/** Inside n8n, or a plain Node.js process of its own. */
	kind: 'alexaNode' | 'bareLoop' | 'readingLoop' | 'httpRequest' | 'sdk' | 'keepAlive';
	/** How many requests may be under way; 'all' where the contender has no limit. */
	atOnce: number | 'all';
}

export const CONTENDERS = {
	alexa10: { label: 'Alexa Proactive Event', kind: 'alexaNode', atOnce: 10 },
	alexa50: { label: 'Alexa Proactive Event', kind: 'alexaNode', atOnce: 50 },
	bare10: { label: 'bare `httpRequest` loop', kind: 'bareLoop', atOnce: 10 },
	bare50: { label: 'bare `httpRequest` loop', kind: 'bareLoop', atOnce: 50 },
	reading10: { label: 'same loop, reading one field', kind: 'readingLoop', atOnce: 10 },
	reading50: { label: 'same loop, reading one field', kind: 'readingLoop', atOnce: 50 },
	httpRequest: { label: 'HTTP Request node, OAuth2', kind: 'httpRequest', atOnce: 'all' },
	sdk1: { label: 'official SDK, plain Node.js', kind: 'sdk', atOnce: 1 },
	sdk10: { label: 'official SDK, plain Node.js', kind: 'sdk', atOnce: 10 },
	keepAlive10: { label: 'keep-alive limit, plain Node.js', kind: 'keepAlive', atOnce: 10 },
} as const satisfies Record<string, Contender>;

export type ContenderId = keyof typeof CONTENDERS;

export const isInN8n = ({ kind }: Contender): boolean => kind !== 'sdk' && kind !== 'keepAlive';

export const fullName = ({ label, atOnce }: Contender): string =>
	`${label}, ${atOnce === 'all' ? 'all at once' : atOnce === 1 ? 'one after another' : `${atOnce} at a time`}`;
