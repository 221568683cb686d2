import { OWNER } from '../n8n/realN8n.mts';

export interface Links {
	/** n8n's address, without a slash at the end. */
	n8nUrl: string;
	echoUrl: string;
	/** Absent when the first example is no longer active. */
	webhookPath: string | undefined;
}

/** A line to paste that sends the first notification; `from` is what Alexa says. */
export const curlLine = (n8nUrl: string, path: string): string =>
	`curl -X POST ${n8nUrl}/webhook/${path} -H 'Content-Type: application/json' -d '{"from":"Jane"}'`;

/** What a newcomer does next. */
export function linksText({ n8nUrl, echoUrl, webhookPath }: Links): string {
	return `
  Simulated Echo   ${echoUrl}
  n8n editor       ${n8nUrl}
                   sign in with ${OWNER.email} and ${OWNER.password}

${webhookPath === undefined ? NOT_ACTIVE : `Open the simulated Echo, and notify it from another terminal:\n\n  ${curlLine(n8nUrl, webhookPath)}\n`}`;
}

const NOT_ACTIVE = `The workflow "First notification" is not active in this n8n: activate it there, or get the
examples as they were with npm start -- --reset.
`;
