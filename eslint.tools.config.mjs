import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/lint/layers.mjs';

const TIME_MODULE = 'nodes/shared/alexa/lib/time.ts';
const ONLY_TIME_MODULE = `The settings of luxon belong to the whole process; ${TIME_MODULE} relies on none of them.`;

/** Lint of everything that is not shipped: the simulator, the scripts and the tests; and what n8n's own lint cannot be told. */
export default tseslint.config(
	{ ignores: ['dist/**', '**/*.js', '**/*.json'] },
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		ignores: [TIME_MODULE],
		languageOptions: { parser: tseslint.parser },
		rules: { 'no-restricted-imports': ['error', { name: 'luxon', message: ONLY_TIME_MODULE }] },
	},
	{
		files: ['**/*.{ts,mts,mjs}'],
		languageOptions: { parser: tseslint.parser },
		plugins: { package: { rules: { layers } } },
		rules: { 'package/layers': 'error' },
	},
	{
		files: ['**/*.{mts,mjs}', '{simulator,scripts,test}/**/*.ts'],
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
