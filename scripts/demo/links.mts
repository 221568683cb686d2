import { OWNER } from '../n8n/run/realN8n.mts';

interface Links {
	/** n8n's address, without a slash at the end. */
	n8nUrl: string;
	echoUrl: string;
	/** Where n8n writes what it does. */
	logFile: string;
	/** Absent when the first example is no longer active. */
	webhookPath: string | undefined;
	/** The same of the one that shows text. */
	screenPath: string | undefined;
	/** Whether the owner still signs in as the demo has set it up. */
	isOwner: boolean;
}

/** A line to paste. */
const curlLine = (n8nUrl: string, path: string, body: object): string =>
	`  curl -X POST ${n8nUrl}/webhook/${path} -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`;

/** What a newcomer does next. */
export const linksText = (links: Links): string => `
  n8n editor       ${links.n8nUrl}
                   ${links.isOwner ? SIGN_IN : OWN_SIGN_IN}
  Simulated Echo   ${links.echoUrl}
  n8n's log        ${links.logFile}

${nextStep(links)}
`;

const SIGN_IN = `sign in with ${OWNER.email} and ${OWNER.password}`;

const OWN_SIGN_IN = 'sign in as you have set it up';

function nextStep({ n8nUrl, webhookPath, screenPath, isOwner }: Links): string {
	if (webhookPath === undefined) return isOwner ? NOT_ACTIVE : NOT_LOOKED_AT;
	return [
		'Open the simulated Echo, and notify it from another terminal:',
		curlLine(n8nUrl, webhookPath, { from: 'Jane' }),
		...(screenPath === undefined
			? []
			: [
					'With text on its screen:',
					curlLine(n8nUrl, screenPath, { from: 'Jane', text: 'Dinner is ready' }),
				]),
		AND_BACK,
	].join('\n\n');
}

const AND_BACK = `The other way around: turn the notifications of an Echo off and on, or use "Your skill" on its page.
n8n receives it in "Keep a list of subscribers", "Answer a skill message" and "A small skill in n8n".`;

const START_OVER = 'npm start -- --reset starts over';

const NOT_ACTIVE = `The workflow "First notification" is not active in this n8n any more, or was deleted. Activate it
there if it is, or: ${START_OVER}.`;

const NOT_LOOKED_AT = `The examples were left as they are, because the owner's sign-in differs from the demo's. To change
this: ${START_OVER}.`;
