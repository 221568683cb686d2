import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from './progress.mjs';
import { onWindows } from './signalGroup.mjs';
import { startChild } from './startChild.mjs';

/** @typedef {Record<string, { version: string, optional?: true, devOptional?: true, peer?: true }>} Packages */

const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs the packages of package-lock.json unless exactly they are there already.
 * @param {string} repositoryFolder
 */
export async function ensureDependencies(repositoryFolder) {
	const lockFile = join(repositoryFolder, 'package-lock.json');
	const stampFile = join(repositoryFolder, 'node_modules', '.n8n-nodes-alexa-lock');
	const wantedStamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === wantedStamp) return;
	// Without the old stamp an interrupted install cannot pass for a complete one.
	rmSync(stampFile, { force: true });
	if (!installedByHand(repositoryFolder, lockFile)) {
		await withProgress('Installing the development packages', 'a minute or two', console.log, () =>
			install(repositoryFolder),
		);
	}
	writeFileSync(stampFile, `${wantedStamp}\n`);
}

/** @param {string} cwd */
async function install(cwd) {
	let complaint = await npm(['ci', ...FLAGS], cwd);
	if (/\bEUSAGE\b/.test(complaint ?? '')) {
		// Some registries lack optional packages for other platforms, and npm ci then takes the
		// lock file for incomplete. npm install uses the same versions and leaves it as it is.
		console.log('  npm ci does not accept the lock file here; using npm install');
		complaint = await npm(['install', '--no-save', ...FLAGS], cwd);
	}
	if (complaint !== undefined) throw new Error(`npm could not install the packages:\n${complaint}`);
}

/**
 * Gives what npm complains of if it fails.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<string | undefined>}
 */
const npm = (args, cwd) =>
	new Promise((resolve, reject) => {
		const child = startChild('npm', args, {
			cwd,
			stdio: ['ignore', 'ignore', 'pipe'],
			// There npm is a batch file.
			shell: onWindows,
		});
		let complaint = '';
		child.stderr.on('data', (chunk) => (complaint += chunk));
		child.once('error', reject);
		child.once('close', (code) => resolve(code === 0 ? undefined : complaint));
	});

/**
 * npm writes its own list of what it installed last of all: an install by hand counts as well.
 * @param {string} repositoryFolder
 * @param {string} lockFile
 */
function installedByHand(repositoryFolder, lockFile) {
	const listFile = join(repositoryFolder, 'node_modules', '.package-lock.json');
	if (!existsSync(listFile)) return false;
	const [wanted, installed] = [packagesOf(lockFile), packagesOf(listFile)];
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '') return true;
		const present = installed[path];
		if (present === undefined) return entry.optional || entry.devOptional || entry.peer;
		return present.version === entry.version && existsSync(join(repositoryFolder, path));
	});
}

/**
 * @param {string} file
 * @returns {Packages}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
