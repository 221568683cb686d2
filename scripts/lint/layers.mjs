import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Dependencies point down. A file may name, in an import or to read it, what is in the folder of its layer and what its
 * layer may reach. The first layer that a file is in counts.
 *
 * @type {readonly { folder: RegExp, mayReach?: RegExp, neverPackage?: RegExp, why: string }[]}
 */
const LAYERS = [
	{
		folder: /^simulator\//,
		mayReach: /^contract\//,
		why: 'The simulator is built from contract/ alone: it must be able to disagree with the nodes.',
	},
	{
		folder: /^scripts\//,
		mayReach: /^(?!test\/)/,
		why: 'Nothing reads from test/ but tests.',
	},
	{
		folder: /^nodes\/shared\/alexa\//,
		neverPackage: /^n8n-/,
		why: 'The core knows nothing of n8n, of the nodes and of the credential.',
	},
	{
		folder: /^nodes\/shared\/n8n\//,
		mayReach: /^nodes\/shared\/alexa\//,
		why: 'What the nodes share knows none of them, and not the credential.',
	},
	{
		folder: /^(nodes\/[^/]+|credentials)\//,
		mayReach: /^nodes\/shared\//,
		why: 'A node, or the credential, knows itself and what the nodes share.',
	},
];

/** Around the name of what is imported; a type of TypeScript has it one level further in. */
const IMPORTS = /^(Import|ExportAll|ExportNamed|TSImport)/;

/** @param {import('estree').Node & Partial<import('eslint').Rule.NodeParentExtension>} node */
const isImported = ({ parent }) =>
	[parent, parent?.parent].some((around) => around && IMPORTS.test(around.type)) ||
	(parent?.type === 'CallExpression' &&
		parent.callee.type === 'Identifier' &&
		parent.callee.name === 'require');

/** @param {string} path */
const fromRoot = (path) => relative(ROOT, path).split(sep).join(posix.sep);

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
	create(context) {
		const file = fromRoot(context.filename);
		const layer = LAYERS.find(({ folder }) => folder.test(file));
		if (layer === undefined) return {};
		const [own = ''] = layer.folder.exec(file) ?? [];

		/** @param {string} text */
		const isAllowed = (text) => {
			if (!/^\.\.?(\/|$)/.test(text)) return true;
			const path = posix.join(posix.dirname(file), text, '/');
			return path.startsWith(own) || layer.mayReach?.test(path) === true;
		};
		return {
			Literal(node) {
				if (typeof node.value !== 'string') return;
				const isForbidden = isImported(node) && layer.neverPackage?.test(node.value);
				if (isForbidden || !isAllowed(node.value)) context.report({ node, message: layer.why });
			},
			TemplateElement(node) {
				if (!isAllowed(node.value.cooked ?? '')) context.report({ node, message: layer.why });
			},
		};
	},
};
