import getPort from 'get-port';

/** Where n8n answers, and where its task runner finds it. */
export interface N8nPorts {
	n8n: number;
	broker: number;
}

const VARIABLES: Readonly<Record<keyof N8nPorts, string>> = {
	n8n: 'N8N_PORT',
	broker: 'N8N_RUNNERS_BROKER_PORT',
};

const ATTEMPTS = 3;

/** What n8n says before it ends because of a port. */
const TAKEN = /n8n(?: Task Broker)?'s port (\d+) is already in use/;

export class PortTakenError extends Error {
	constructor(
		readonly port: number,
		name: keyof N8nPorts,
	) {
		super(
			`Port ${port} is in use: end the program that uses it, or choose another with ${VARIABLES[name]}.`,
		);
		this.name = 'PortTakenError';
	}
}

/** Starts on the given ports, or on free ones: on others if a program was quicker to take these. */
export async function startOnPorts<Server>(
	fixed: N8nPorts | undefined,
	start: (ports: N8nPorts) => Promise<Server>,
): Promise<Server> {
	if (fixed !== undefined) return await start(fixed);
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await start({ n8n: await getPort(), broker: await getPort() });
		} catch (error) {
			if (!(error instanceof PortTakenError)) throw error;
			if (attempt === ATTEMPTS) {
				throw new Error(
					`Other programs took n8n's ports ${ATTEMPTS} times while it started (the last was ${error.port}): start this again when the machine is less busy.`,
					{ cause: error },
				);
			}
		}
	}
}

/** Tells from the log of an n8n that has ended whether it did so because of a port. */
export function portTaken(log: string, { broker }: N8nPorts): PortTakenError | undefined {
	const match = TAKEN.exec(log);
	if (match === null) return undefined;
	const port = Number(match[1]);
	return new PortTakenError(port, port === broker ? 'broker' : 'n8n');
}
