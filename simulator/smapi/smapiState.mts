import { randomUUID } from 'node:crypto';
import { manifestIn, receivePackage, type ReceivedPackage } from './skillPackage.mts';

export interface SkillImport extends ReceivedPackage {
	importId: string;
	skillId: string;
}

/** What one developer has uploaded and created. */
export class SmapiState {
	readonly imports: SkillImport[] = [];
	private readonly uploads = new Map<string, Buffer>();

	/** The id of a place where a package may be put. */
	createUpload(): string {
		const id = randomUUID();
		this.uploads.set(id, Buffer.alloc(0));
		return id;
	}

	upload(id: string, zip: Buffer): boolean {
		if (!this.uploads.has(id)) return false;
		this.uploads.set(id, zip);
		return true;
	}

	/** Into a new skill, or one that exists. */
	import(uploadId: string, skillId = `amzn1.ask.skill.${randomUUID()}`): SkillImport | undefined {
		const zip = this.uploads.get(uploadId);
		if (zip === undefined) return undefined;
		const done = { importId: `amzn1.ask-package.import.${randomUUID()}`, skillId };
		this.imports.push({ ...done, ...receivePackage(zip) });
		return this.imports.at(-1);
	}

	importOf(importId: string): SkillImport | undefined {
		return this.imports.find((done) => done.importId === importId);
	}

	hasSkill(skillId: string): boolean {
		return this.latestOf(skillId) !== undefined;
	}

	/** A skill that has never asked for a permission has none, as developers report. */
	hasCredentials(skillId: string): boolean {
		const latest = this.latestOf(skillId);
		return latest !== undefined && permissionsIn(latest.files) > 0;
	}

	private latestOf(skillId: string): SkillImport | undefined {
		return this.imports.findLast((done) => done.skillId === skillId && done.errors.length === 0);
	}
}

const permissionsIn = (files: ReadonlyMap<string, Buffer>): number =>
	manifestIn(files)?.manifest?.permissions?.length ?? 0;
