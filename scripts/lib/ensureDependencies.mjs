import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './progress.mjs';
import { CommandError, environmentForNpm, npm } from './runCommand.mjs';

const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the packages of package-lock.json unless exactly they are there already. */
export async function ensureDependencies(repositoryFolder, log = console.log) {
	const lockFile = join(repositoryFolder, 'package-lock.json');
	const stampFile = join(repositoryFolder, 'node_modules', '.n8n-nodes-alexa-lock');
	const wantedStamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
	if (readIfThere(stampFile)?.trim() === wantedStamp) return;
	if (!installedByHand(repositoryFolder, lockFile)) {
		// Without the old stamp an interrupted install cannot pass for a complete one.
		rmSync(stampFile, { force: true });
		await withProgress('Installing the development packages', 'a minute or two', log, () =>
			install(repositoryFolder, log),
		);
	}
	writeFileSync(stampFile, `${wantedStamp}\n`);
}

async function install(repositoryFolder, log) {
	const options = { cwd: repositoryFolder, env: environmentForNpm(), quiet: true };
	try {
		await npm(['ci', ...FLAGS], options);
	} catch (error) {
		if (!(error instanceof CommandError) || !/\bEUSAGE\b/.test(error.output)) throw error;
		// Some registries lack optional packages for other platforms, and npm ci then takes the
		// lock file for incomplete. npm install uses the same versions and leaves it as it is.
		log('  npm ci does not accept the lock file here; using npm install');
		await npm(['install', '--no-save', ...FLAGS], options);
	}
}

/** npm writes its own list of what it installed last of all: an install by hand counts as well. */
function installedByHand(repositoryFolder, lockFile) {
	const listText = readIfThere(join(repositoryFolder, 'node_modules', '.package-lock.json'));
	if (listText === undefined) return false;
	const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
	const installed = JSON.parse(listText).packages;
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '') return true;
		const present = installed[path];
		if (present === undefined) return Boolean(entry.optional || entry.devOptional || entry.peer);
		return present.version === entry.version && existsSync(join(repositoryFolder, path));
	});
}

function readIfThere(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
