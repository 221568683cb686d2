import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const TIME_MODULE = 'nodes/shared/alexa/lib/time.ts';
const ONLY_TIME_MODULE = `The settings of luxon belong to the whole process; ${TIME_MODULE} relies on none of them.`;

const NODE_FOLDERS = 'Alexa[A-Z][A-Za-z]*';

/** Tests are for tests alone. As many steps up as lead out of scripts/, which has a folder of that name itself. */
const NOTHING_TO_TEST = [0, 1, 2, 3].map((depth) => ({
	files: `scripts/${'*/'.repeat(depth)}*.m?s`,
	leads: `^(\\.\\.\\u002F){${depth + 1}}test(\\u002F|$)`,
	why: 'Nothing reads from test/ but tests.',
}));

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

/** Any relative address that leads into one of the folders. */
const into = (folders) => `^\\.\\.?\\u002F(.*\\u002F)?(${folders.join('|')})(\\u002F|$)`;

const layer = ({ files, never, leads = into(never), packages, why: message }) => ({
	files: [files],
	languageOptions: { parser: tseslint.parser },
	rules: {
		'no-restricted-syntax': [
			'error',
			// Of an import, a type, a file that is read.
			{ selector: `Literal[value=/${leads}/]`, message },
			...(packages ? [{ selector: `[source.value=/^${packages}/]`, message }] : []),
		],
	},
});

/** Lint of everything that is not shipped: the simulator, the scripts and the tests; and what n8n's own lint cannot be told. */
export default tseslint.config(
	{ ignores: ['dist/**', '**/*.js', '**/*.json'] },
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		ignores: [TIME_MODULE],
		languageOptions: { parser: tseslint.parser },
		rules: { 'no-restricted-imports': ['error', { name: 'luxon', message: ONLY_TIME_MODULE }] },
	},
	...[...LAYERS, ...NOTHING_TO_TEST].map(layer),
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
