import * as regexp from 'eslint-plugin-regexp';
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const discriminate =
  'Give the union a discriminant: `kind`, or `ok` of a Result (server/src/service/vocabulary/result.ts).';

/** The engine looks through a literal when it reads its file already, and properties take it longest. */
const lateProperties = {
  selector:
    ":not(CallExpression[callee.name='late'] > ArrowFunctionExpression) > Literal[regex.pattern=/\\\\[pP]\\{/]",
  message:
    'Make a pattern with Unicode properties late: `late(() => /…/u)` (server/src/service/vocabulary/late-pattern.ts).',
};

/** Typed rules for every TypeScript file; the service's purity is also tested by its own tsconfig and test/repo.test.ts. */
export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'docs/site/.vitepress/theme/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './server/tsconfig.json',
          './server/src/service/tsconfig.json',
          './client/tsconfig.json',
          './client/webview/tsconfig.json',
          './docs/site/playground/tsconfig.json',
          './test/vscode/tsconfig.json',
          './test/webview/page/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Classes of characters and facts are bits.
      '@typescript-eslint/prefer-literal-enum-member': ['error', { allowBitwiseExpressions: true }],
      // Code points are what the look-alike and character tables list.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Names, not casts: an assertion that the compiler cannot follow is a bug waiting.
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // A pattern that reads a text more than once makes a long one hang the server.
    files: ['server/src/**/*.ts', 'client/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // Which member of a union a value is, its discriminant says. Beside a typeof, in the condition of a guard, `in` is fine.
    files: ['server/src/**/*.ts', 'client/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          "IfStatement > BinaryExpression[operator='in'].test",
          "IfStatement > UnaryExpression.test > BinaryExpression[operator='in']",
          "ConditionalExpression > BinaryExpression[operator='in'].test",
          "ConditionalExpression > UnaryExpression.test > BinaryExpression[operator='in']",
        ].map((selector) => ({ selector, message: discriminate })),
      ],
    },
  },
  {
    // All of its values have types that the service made.
    files: ['server/src/service/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='in'][left.type='Literal']", message: discriminate },
        lateProperties,
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Scripts: types are checked by the compiler, the rest here.
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        project: ['./tsconfig.json', './test/vscode/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // What JSON.parse returns is any here; a cast in a comment would prove nothing.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  {
    // Outside of every project of the compiler.
    files: ['*.js', '*.mjs', 'bench/**/*.{mjs,cjs}', 'test/webview/page/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
