const { src, dest, parallel } = require('gulp');

const outside = { base: '.', encoding: false };

const icons = () => src('icons/*.svg', outside).pipe(dest('dist'));

const codex = () => src('nodes/**/*.node.json', outside).pipe(dest('dist'));

const schemas = () => src('nodes/**/__schema__/**/*.json', outside).pipe(dest('dist'));

exports.icons = icons;
exports.codex = codex;
exports.schemas = schemas;
exports.default = parallel(icons, codex, schemas);
