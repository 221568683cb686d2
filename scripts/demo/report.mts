import type { RecordedRequest } from '../../simulator/index.mts';

/** What the stand-in received, one block for each request. */
export function requestBlock(request: RecordedRequest): string {
	const { method, host, path, status, outcome } = request;
	return [
		`${method} https://${host}${path} -> ${status}`,
		indented(pretty(request.body)),
		`  The stand-in says: ${outcome}`,
	].join('\n');
}

export function answerBlock(status: number, data: unknown): string {
	return `n8n answered ${status}:\n${indented(pretty(data))}`;
}

function pretty(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '(empty)');
}

function indented(text: string): string {
	return text.replace(/^/gm, '  ');
}
