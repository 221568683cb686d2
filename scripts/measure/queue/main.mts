import { measuredNow } from '../../lib/machine.mts';
import { loadMeasurements } from '../../lib/measurements.mts';
import { runCommand } from '../../lib/runCommand.mts';
import { N8N_VERSIONS } from '../../n8n/install/n8nVersions.mts';
import { measure, type Measuring } from '../lib/command.mts';
import { report } from '../lib/report.mts';
import { proveKill } from './kill.mts';
import { findPrograms, type Programs } from './programs.mts';
import { startQueueSystem } from './queueSystem.mts';
import { QUEUE, type QueueResults, type VersionResults } from './queueText.mts';
import { QueueRig } from './rig.mts';
import { proveSpread } from './spread.mts';

await measure(async (measuring) => {
	const programs = findPrograms();
	const results = loadMeasurements<QueueResults>('queue');
	for (const version of N8N_VERSIONS)
		results[version] = await proveVersion(measuring, programs, version);
	await report(QUEUE, results);
});

async function proveVersion(
	{ tarball }: Measuring,
	programs: Programs,
	version: string,
): Promise<VersionResults> {
	const system = await startQueueSystem(tarball, version, programs);
	try {
		const rig = new QueueRig(system);
		const kill = await proveKill(rig);
		await system.startWorker('worker-3');
		const spread = {
			event: await proveSpread(rig, 'event'),
			message: await proveSpread(rig, 'message'),
		};
		return {
			...(await measuredNow(system.install)),
			servers: [
				await versionOf(programs.postgres, /^postgres \((\w+)\) ([\d.]+)/),
				await versionOf(programs.redis, /^(Redis) server v=([\d.]+)/),
			],
			spread,
			kill,
		};
	} finally {
		// In order: PostgreSQL leaves shared memory behind when it is killed.
		await system.stop();
	}
}

async function versionOf(program: string, words: RegExp): Promise<string> {
	const printed = await runCommand(program, ['--version'], { quiet: true });
	const [, name = program, version = ''] = words.exec(printed) ?? [];
	return `${name} ${version}`;
}
