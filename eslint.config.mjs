import graphql from '@graphql-eslint/eslint-plugin';
import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const schema = 'contracts/schema.graphql';
const tests = ['**/*.spec.ts', 'test/**/*.ts'];

const withoutEnumValues = ({ '@graphql-eslint/naming-convention': [, { EnumValueDefinition: _, ...names }] }) => names;

export default tseslint.config(
  { ignores: ['dist/', '.data/', 'coverage/', 'node_modules/', 'contracts/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs,ts}'],
    rules: { 'max-lines': ['error', 300], eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-var': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      // Functions and methods take at most seven parameters; for constructors that is the number of things a class may need.
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 7 }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // A NestJS module is a class whose decorator says it all.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // graphql-js compares its enums of strings with plain strings, and asks for promises of plugins that have nothing to wait for.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/require-await': 'off',
      // Models, inputs and list requests are classes for their decorators alone: plain data, made and copied as such.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // A name begun with an underscore is left out on purpose; so is what a rest element leaves behind.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['apps/**/*.ts', 'libs/launch/main.ts', 'test/support/services.ts'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: {
      // Response bodies are untyped on purpose: the suites are what finds out whether they are right.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  existsSync(schema)
    ? [
        {
          files: [schema],
          plugins: { '@graphql-eslint': graphql },
          languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
          rules: {
            ...graphql.configs['flat/schema-recommended'].rules,
            ...graphql.configs['flat/schema-relay'].rules,
            // NestJS makes the root types, and gives them no description.
            '@graphql-eslint/require-description': [
              'error',
              { types: true, rootField: true, ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation)$/]'] },
            ],
            // Enum values are the very words of REST.
            '@graphql-eslint/naming-convention': ['error', withoutEnumValues(graphql.configs['flat/schema-recommended'].rules)],
            // What has no identity is no Node: parts of a list, money, tokens, and the lines of a cart, which are known by their product.
            '@graphql-eslint/strict-id-in-types': [
              'error',
              { exceptions: { types: ['CartItem', 'Money', 'PageInfo', 'TokenPair'], suffixes: ['Connection', 'Edge'] } },
            ],
            // `Query.nodes` answers a list of Nodes, as Relay has it, and the few lines of one order or cart are no paged list.
            '@graphql-eslint/relay-edge-types': [
              'error',
              { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
            ],
          },
        },
      ]
    : [],
);
