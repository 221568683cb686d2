import getPort from 'get-port';

/** Where n8n answers, and where its task runner finds it. */
export interface N8nPorts {
	n8n: number;
	broker: number;
}

const ATTEMPTS = 3;

/** What n8n says before it ends because of a port. */
const TAKEN = /n8n(?: Task Broker)?'s port (\d+) is already in use/;

class PortTakenError extends Error {}

const anyPorts = async (): Promise<N8nPorts> => ({ n8n: await getPort(), broker: await getPort() });

/** Starts on ports that are free: on others if a program was quicker to take these. */
export async function startOnPorts<Server>(
	choose: (() => Promise<N8nPorts>) | undefined,
	start: (ports: N8nPorts) => Promise<Server>,
): Promise<Server> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await start(await (choose ?? anyPorts)());
		} catch (error) {
			if (!(error instanceof PortTakenError)) throw error;
			if (attempt < ATTEMPTS) continue;
			throw new Error(
				`Other programs took n8n's ports ${ATTEMPTS} times while it started (the last was ${error.message}): start this again when the machine is less busy.`,
				{ cause: error },
			);
		}
	}
}

/** Tells from the log of an n8n that has ended whether it did so because of a port. */
export function portTaken(log: string): PortTakenError | undefined {
	const [, port] = TAKEN.exec(log) ?? [];
	return port === undefined ? undefined : new PortTakenError(port);
}
