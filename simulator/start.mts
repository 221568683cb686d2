import { parseArgs } from 'node:util';
import { exampleClient, exampleDevices, startSimulator } from './index.mts';

const defaultPort = 8377;

function portFromArguments(): number | undefined {
	try {
		const { values } = parseArgs({ options: { port: { type: 'string' } } });
		const port = values.port === undefined ? defaultPort : Number(values.port);
		return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
	} catch {
		return undefined;
	}
}

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

const port = portFromArguments() ?? fail('Usage: npm run simulator -- [--port 8377]');
const simulator = await startSimulator({
	port,
	devices: exampleDevices,
	log: (line) => console.log(line),
}).catch((error: Error & { code?: string }) =>
	fail(
		error.code === 'EADDRINUSE'
			? `Port ${port} is in use already; choose another with --port.`
			: `The simulator could not start: ${error.message}`,
	),
);

const customers = exampleDevices.map(({ name, userId }) => `  ${userId}  ${name}`);

console.log(`The simulator of Amazon listens on ${simulator.url} (Ctrl-C ends it).

Type into the credential "Alexa LWA API":
  Client ID      ${exampleClient.clientId}
  Client Secret  ${exampleClient.clientSecret}
  Endpoints      Custom
  Token URL      ${simulator.url}/auth/o2/token
  API Base URL   ${simulator.url}/{region}

The simulated Echo: ${simulator.pageUrl}

Only the customers of its devices exist, until you add others on the page. To notify one, use as User ID:
${customers.join('\n')}

What arrived:    ${simulator.url}/_simulator/requests
What is pending: ${simulator.url}/_simulator/pending

To have it call your workflow as Alexa calls a skill, give it the addresses of your trigger nodes on the page.
The root of its signatures: ${simulator.url}/_simulator/signing-root
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => {
		void simulator.close().then(() => process.exit(0));
	});
}
