import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.dist-*/', '/coverage/', 'data/', 'screens/', 'src/web/graphql/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-warning-comments': 'error',
    },
  },
  {
    // The day of a question is part of it: what is decided, or what a document may say, never depends on when.
    files: ['src/recognition/**/*.ts', 'src/document/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Date', 'performance', 'setTimeout'] },
  },
  {
    files: ['src/web/**/*.{ts,tsx,mts}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { project: './src/web/tsconfig.json' } },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'performance',
          'module',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'globalThis',
          'AbortController',
          'AbortSignal',
          'Buffer',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
