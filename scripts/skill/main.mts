import { fillIn } from './fillIn.mts';
import { nextSteps } from './nextSteps.mts';
import { readOptions, USAGE } from './options.mts';
import { localesIn, readSkillFiles } from './template.mts';
import { writeSkill } from './writeSkill.mts';

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(USAGE);
else await writeOrExplain();

async function writeOrExplain(): Promise<void> {
	try {
		const template = readSkillFiles();
		const options = readOptions(args, localesIn(template));
		await writeSkill(options.folder, fillIn(template, options));
		console.log(nextSteps(options));
	} catch (error) {
		console.error((error as Error).message);
		process.exitCode = 1;
	}
}
