import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installAmazonTools } from '../../../scripts/amazonTools/installAmazonTools.mts';
import { CommandError, runCommand } from '../../../scripts/lib/runCommand.mts';

export const ACCOUNT = { accessToken: 'Atza|simulated', vendorId: 'M1SIMULATED' };

export interface Ask {
	/** Runs `ask` in a folder; gives what it prints, or throws. */
	(cwd: string, ...args: string[]): Promise<string>;
}

/**
 * The ASK CLI after `ask configure`, of a developer whose Amazon is at this address. Not by ASK_ACCESS_TOKEN: that
 * counts only beside keys of AWS, and then the tool reports its use whatever ASK_SHARE_USAGE says.
 */
export async function configuredAsk(home: string, smapiUrl: string): Promise<Ask> {
	const { askScript } = await installAmazonTools(console.log);
	mkdirSync(join(home, '.ask'), { recursive: true });
	writeFileSync(
		join(home, '.ask', 'cli_config'),
		JSON.stringify({ profiles: { default: profile() } }),
	);
	const env = {
		PATH: process.env.PATH,
		HOME: home,
		USERPROFILE: home,
		ASK_SMAPI_SERVER_BASE_URL: smapiUrl,
		// Nothing else is there: a token that is refreshed would fail.
		ASK_LWA_TOKEN_HOST: smapiUrl,
		ASK_SHARE_USAGE: 'false',
		ASK_SKIP_NEW_VERSION_REMINDER: 'true',
		// Whatever would go elsewhere fails at once.
		HTTPS_PROXY: smapiUrl,
		NO_PROXY: '127.0.0.1',
	};
	return (cwd, ...args) =>
		runCommand(process.execPath, [askScript, ...args], { cwd, env, quiet: true });
}

const profile = () => ({
	token: {
		access_token: ACCOUNT.accessToken,
		refresh_token: 'Atzr|unused',
		token_type: 'bearer',
		expires_at: '2999-01-01T00:00:00.000Z',
	},
	vendor_id: ACCOUNT.vendorId,
});

/** What a command prints before it fails. */
export const failureOf = (running: Promise<string>): Promise<string> =>
	running.then(
		(output) => `no failure: ${output}`,
		(error: CommandError) => error.output,
	);
