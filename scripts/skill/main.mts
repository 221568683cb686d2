import { fillIn } from './fillIn.mts';
import { nextSteps } from './nextSteps.mts';
import { readOptions } from './options.mts';
import { localesIn, readSkillFiles } from './template.mts';
import { writeSkill } from './writeSkill.mts';

try {
	const template = readSkillFiles();
	const options = readOptions(process.argv.slice(2), localesIn(template));
	await writeSkill(options.folder, fillIn(template, options));
	console.log(nextSteps(options));
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
