import { Agent } from 'node:http';

/**
 * A connection for each request. A kept one may be closed by n8n, after five idle seconds, in the very moment in which
 * the next request goes out on it: that request then fails with ECONNRESET, and n8n never saw it.
 */
export const freshConnections = new Agent({ keepAlive: false });
