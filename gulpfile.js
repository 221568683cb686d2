const { existsSync } = require('node:fs');
const { cp, rm } = require('node:fs/promises');
const { src, dest, parallel } = require('gulp');

const outside = { base: '.', encoding: false };

/** The nodes whose operations depend on the resource. */
const WITH_RESOURCES = ['AlexaProactiveEvent', 'AlexaDataStore'];

const schemaFolder = (node) => `nodes/${node}/__schema__/v1.0.0`;

/** What an earlier build left would be packed too. */
const clean = () => rm('dist', { recursive: true, force: true });

const icons = () => src('icons/*.svg', outside).pipe(dest('dist'));

const codex = () => src('nodes/**/*.node.json', outside).pipe(dest('dist'));

const schemas = () =>
	src(
		['nodes/**/__schema__/**/*.json', ...WITH_RESOURCES.map((node) => `!${schemaFolder(node)}/**`)],
		outside,
	).pipe(dest('dist'));

/** n8n looks for a schema in the folder of each resource. An operation without one of its own has that of `send`. */
async function schemasOfResources() {
	for (const node of WITH_RESOURCES) {
		const folder = schemaFolder(node);
		for (const [resource, operation] of operationsOf(node)) {
			const own = `${folder}/${operation}.json`;
			await cp(
				existsSync(own) ? own : `${folder}/send.json`,
				`dist/${folder}/${resource}/${operation}.json`,
			);
		}
	}
}

/** Of the node that tsc has built. */
function operationsOf(node) {
	const { [node]: Node } = require(`./dist/nodes/${node}/${node}.node`);
	return new Node().description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options, displayOptions }) =>
			displayOptions.show.resource.flatMap((resource) =>
				options.map(({ value }) => [resource, value]),
			),
		);
}

exports.clean = clean;
exports.icons = icons;
exports.codex = codex;
exports.schemas = schemas;
exports.schemasOfResources = schemasOfResources;
exports.default = parallel(icons, codex, schemas, schemasOfResources);
