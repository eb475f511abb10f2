import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from '@nx/devkit';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import useCaseApart from './eslint-rules/use-case-apart.mjs';

// The boundary rule reads Nx's cached graph and says nothing at all when there is none: so it is made here.
await createProjectGraphAsync({ exitOnError: true });

const libraries = ['type:lib', 'type:contracts'];
const specs = ['**/*.spec.ts', '**/src/spec/**', '**/src/testing/**'];

/** Who may import whom, by the tags in the project.json files; nothing may import a service. */
const mayImport = (tag, ...targets) => ({ sourceTag: `type:${tag}`, onlyDependOnLibsWithTags: targets });
const boundaries = (...alsoInSpecs) => [
  'error',
  {
    allow: [],
    enforceBuildableLibDependency: false,
    depConstraints: [
      {
        ...mayImport('service', ...libraries, ...alsoInSpecs),
        bannedExternalImports: ['@nats-io/*', 'pg'],
      },
      mayImport('lib', ...libraries, ...alsoInSpecs),
      mayImport('testing', ...libraries),
      mayImport('contracts', 'type:contracts'),
      mayImport('dev', ...libraries, 'type:testing', 'type:dev'),
      mayImport('bench', ...libraries, 'type:testing', 'type:dev'),
      mayImport('journeys', ...libraries, 'type:testing', 'type:dev'),
    ],
  },
];

export default defineConfig(
  globalIgnores(['**/dist/', '.lanken/', '.nx/', 'docs/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // What implements an asynchronous interface need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      // The compiler says it, with the same words in every editor.
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: specs,
    rules: {
      '@nx/enforce-module-boundaries': boundaries('type:testing'),
      // An answer's JSON has no type in a spec: the expectation says what it should be.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    files: ['services/*/src/**/*.ts'],
    ignores: ['**/*.module.ts', 'services/*/src/main.ts', ...specs],
    plugins: { lanken: { rules: { 'use-case-apart': useCaseApart } } },
    rules: { 'lanken/use-case-apart': 'error' },
  },
  {
    files: ['services/*/src/model/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@nestjs/|@lanken/(messaging|http)$|fastify)',
              message:
                'A model has no input or output: it knows neither Nest, the bus nor HTTP. Do that in the use case.',
            },
            {
              regex: '^\\.\\./[^/]+\\.js$',
              message: 'A model imports nothing above it: move it into model/.',
            },
          ],
        },
      ],
    },
  },
  prettier,
);
