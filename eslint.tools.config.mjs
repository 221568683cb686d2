import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const TIME_MODULE = 'nodes/shared/alexa/lib/time.ts';
const ONLY_TIME_MODULE = `The settings of luxon belong to the whole process; ${TIME_MODULE} relies on none of them.`;

const NODE_FOLDERS = 'Alexa[A-Z][A-Za-z]*';

/** Dependencies point down. Each layer, and the folders that it knows nothing of; the last one that fits a file counts. */
const LAYERS = [
	{
		files: 'simulator/**/*.mts',
		never: ['nodes', 'credentials', 'scripts', 'test'],
		why: 'The simulator is built from contract/ alone: it must be able to disagree with the nodes.',
	},
	{
		files: '{nodes,credentials}/**/*.ts',
		never: ['simulator', 'scripts', 'test', 'contract'],
		why: 'Shipped code knows only shipped code.',
	},
	{
		files: 'nodes/shared/n8n/**/*.ts',
		never: ['simulator', 'scripts', 'test', 'contract', NODE_FOLDERS],
		why: 'What the nodes share knows none of them, and only shipped code.',
	},
	{
		files: 'nodes/shared/alexa/**/*.ts',
		never: ['simulator', 'scripts', 'test', 'contract', NODE_FOLDERS, 'n8n'],
		packages: 'n8n-',
		why: 'The core knows nothing of n8n and of the nodes, and only shipped code.',
	},
];

/** Any relative address that leads into one of the folders: of an import, a type, a file that is read. */
const leadsInto = (folders) =>
	`Literal[value=/^\\.\\.?\\u002F(.*\\u002F)?(${folders.join('|')})(\\u002F|$)/]`;

const layer = ({ files, never, packages, why: message }) => ({
	files: [files],
	languageOptions: { parser: tseslint.parser },
	rules: {
		'no-restricted-syntax': [
			'error',
			{ selector: leadsInto(never), message },
			...(packages ? [{ selector: `[source.value=/^${packages}/]`, message }] : []),
		],
	},
});

/** Lint of everything that is not shipped: the stand-in, the scripts and the tests; and what n8n's own lint cannot be told. */
export default tseslint.config(
	{ ignores: ['dist/**', 'test/contract/check.mjs', '**/*.js', '**/*.json'] },
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		ignores: [TIME_MODULE],
		languageOptions: { parser: tseslint.parser },
		rules: { 'no-restricted-imports': ['error', { name: 'luxon', message: ONLY_TIME_MODULE }] },
	},
	...LAYERS.map(layer),
	{
		files: ['**/*.mts', '**/*.mjs'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		languageOptions: {
			globals: {
				AbortController: 'readonly',
				AbortSignal: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				URLSearchParams: 'readonly',
				console: 'readonly',
				fetch: 'readonly',
				performance: 'readonly',
				process: 'readonly',
				setInterval: 'readonly',
				clearInterval: 'readonly',
				setTimeout: 'readonly',
				clearTimeout: 'readonly',
				structuredClone: 'readonly',
			},
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
		},
	},
);
