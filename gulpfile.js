const { rm } = require('node:fs/promises');
const { src, dest, parallel } = require('gulp');

const outside = { base: '.', encoding: false };

const EVENT_SCHEMAS = 'nodes/AlexaProactiveEvent/__schema__/v1.0.0';

/** What an earlier build left would be packed too. */
const clean = () => rm('dist', { recursive: true, force: true });

const icons = () => src('icons/*.svg', outside).pipe(dest('dist'));

const codex = () => src('nodes/**/*.node.json', outside).pipe(dest('dist'));

const schemas = () =>
	src(['nodes/**/__schema__/**/*.json', `!${EVENT_SCHEMAS}/**`], outside).pipe(dest('dist'));

/** n8n looks for one in the folder of each resource, and all events have the same output. */
const eventSchemas = () =>
	resources().reduce(
		(files, resource) => files.pipe(dest(`dist/${EVENT_SCHEMAS}/${resource}`)),
		src(`${EVENT_SCHEMAS}/*.json`, { encoding: false }),
	);

/** Of the node that tsc has built. */
function resources() {
	const {
		AlexaProactiveEvent,
	} = require('./dist/nodes/AlexaProactiveEvent/AlexaProactiveEvent.node');
	const { properties } = new AlexaProactiveEvent().description;
	return properties.find(({ name }) => name === 'resource').options.map(({ value }) => value);
}

exports.clean = clean;
exports.icons = icons;
exports.codex = codex;
exports.schemas = schemas;
exports.eventSchemas = eventSchemas;
exports.default = parallel(icons, codex, schemas, eventSchemas);
