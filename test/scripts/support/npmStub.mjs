// Plays npm: what it installs are a few small files that behave like the real thing.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const args = process.argv.slice(2);
const { NPM_STUB_LOG, NPM_STUB_INSTALL = 'works' } = process.env;

writeFileSync(NPM_STUB_LOG, `${args.filter((arg) => !arg.startsWith('-')).join(' ')}\n`, {
	flag: 'a',
});

const put = (file, text) => {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
};

if (args.includes('node@24')) installNode();
else if (args[0] === 'install') install(JSON.parse(readFileSync('package.json', 'utf8')));

function installNode() {
	mkdirSync('node_modules/node/bin', { recursive: true });
	symlinkSync(process.execPath, 'node_modules/node/bin/node');
}

function install({ dependencies }) {
	put('node_modules/sqlite3/index.js', '');
	if (dependencies.n8n === undefined) return;
	put(join('node_modules', 'n8n', 'bin', 'n8n'), `console.log('${dependencies.n8n}');`);
	if (NPM_STUB_INSTALL === 'hangs' && !existsSync(`${NPM_STUB_LOG}.hung`)) {
		writeFileSync(`${NPM_STUB_LOG}.hung`, '');
		hang();
	}
}

/** Until its parent has gone. */
function hang() {
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && process.exit(1), 100);
}
