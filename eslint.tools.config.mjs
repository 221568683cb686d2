import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Lint of everything that is not shipped: the stand-in, the scripts and the tests. */
export default tseslint.config(
	{ ignores: ['dist/**', 'nodes/**', 'credentials/**', 'test/contract/check.mjs', '**/*.js', '**/*.json'] },
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
