/**
 * Runs n8n's own scanner on a folder and prints its report: `node scan.mjs FOLDER source|tarball`. Its command takes
 * published packages only, so its parts are called as it calls them.
 */
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const [folder, leg] = process.argv.slice(2);
const patterns = leg === 'source' ? SOURCE_FILE_PATTERNS : ['**/*.js', 'package.json'];
console.log(JSON.stringify(await analyzePackage(folder, patterns)));
