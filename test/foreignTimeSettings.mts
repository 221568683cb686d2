import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Settings } from 'luxon';
import { beforeEach } from 'vitest';

/**
 * luxon as the rest of a process may have left it: n8n has evaluated an expression of a workflow whose time zone is not
 * valid, and another package has set everything else. The machine itself is in an unusual zone. There are two copies:
 * the sources import the one for ES modules, the built nodes and n8n's engine the one for CommonJS.
 */
const folder = process.env.ENGINE_FOLDER ?? fileURLToPath(new URL('../', import.meta.url));
const require = createRequire(join(folder, 'package.json'));
const copies = [Settings, (require('luxon') as typeof import('luxon')).Settings];

const FOREIGN = {
	defaultZone: '"Europe/Berlin"',
	defaultLocale: 'ar-EG',
	defaultNumberingSystem: 'arab',
	defaultOutputCalendar: 'islamic',
	throwOnInvalid: true,
};

process.env.TZ = 'Pacific/Chatham';

// n8n's engine sets the zone each time that it evaluates an expression
beforeEach(() => copies.forEach((settings) => Object.assign(settings, FOREIGN)));
copies.forEach((settings) => Object.assign(settings, FOREIGN));
