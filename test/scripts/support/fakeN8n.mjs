// Plays n8n as far as its start goes. FAKE_N8N says which port is taken, and how often; or how far it gets.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beBusy, startRunner } from './busy.mjs';

const {
	FAKE_N8N = '{}',
	N8N_PORT,
	N8N_RUNNERS_BROKER_PORT,
	N8N_ENCRYPTION_KEY,
	N8N_USER_FOLDER,
} = process.env;
const { taken, times = 0, stage = 'ready', going } = JSON.parse(FAKE_N8N);

mkdirSync(N8N_USER_FOLDER, { recursive: true });
const startsFile = join(N8N_USER_FOLDER, 'starts');
appendFileSync(startsFile, `${N8N_PORT} ${N8N_ENCRYPTION_KEY}\n`);
const starts = readFileSync(startsFile, 'utf8').trim().split('\n').length;

const answers = { '/healthz': { status: 'ok' }, '/rest/settings': { data: {} } };

const listen = () =>
	createServer((request, response) => {
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(answers[request.url] ?? {}));
	}).listen(Number(N8N_PORT), '127.0.0.1', isReady);

if (stage === 'busy') beBusy(going);
else if (starts > times) listen();
else endForPort();

function isReady() {
	if (stage === 'ready') console.log(`n8n ready on 127.0.0.1, port ${N8N_PORT}`);
	if (going === undefined) return;
	startRunner();
	writeFileSync(going, '');
}

function endForPort() {
	const [name, port] =
		taken === 'broker' ? ['n8n Task Broker', N8N_RUNNERS_BROKER_PORT] : ['n8n', N8N_PORT];
	console.log(
		`${name}'s port ${port} is already in use. Do you have another instance of n8n running already?`,
	);
	process.exit(1);
}
