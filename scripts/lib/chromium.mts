import { findProgram } from './findProgram.mts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where it lies when no folder of PATH has it. */
const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const CHROMIUM_MISSING =
	'Chromium is missing; to get it: apt-get install chromium (Debian), brew install --cask chromium (macOS), or name one with CHROMIUM_PATH.';

/** The browser that the tests of the editor drive: the one of CHROMIUM_PATH, or else any installed. */
export function findChromium(): string | undefined {
	const { CHROMIUM_PATH } = process.env;
	return findProgram(CHROMIUM_PATH ? [CHROMIUM_PATH] : [...NAMES, ...USUAL_PLACES]);
}
