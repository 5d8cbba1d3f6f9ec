import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders that only compute: nothing in them may know of files, of Astro or of a page (DESIGN, Layout). */
const pureFolders = [
  'lesson',
  'markdown',
  'schemas',
  'search',
  'check',
  'progress',
  'slides',
  'agenda',
  'integrity',
  'import/document',
  'import/repair',
  'import/doubts',
  'import/structure',
  'import/compare',
  'import/merge',
];

/** Everything of Node but what only computes. */
const node = {
  regex: '^node:(?!path$|util$|crypto$)',
  message:
    'This folder is pure: take what you need as an argument; reading and writing belong to src/content and src/build.',
};
const astroModules = {
  regex: '^(?:astro|@astrojs)(?:$|[:/])',
  message: 'This folder knows nothing of Astro.',
};

const pageGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
];

/** Members that Chromium 69, Firefox 68 or Safari 12 lack and that eslint-plugin-compat cannot see on a value. */
const missingMembers = {
  replaceAll: 'Use replace() with a /…/g expression or split().join(): Chromium 69 has no replaceAll.',
  at: 'Use an index: Chromium 69 has no at().',
  findLast: 'Copy, reverse and find: Chromium 69 has no findLast().',
  findLastIndex: 'Count down in a loop: Chromium 69 has no findLastIndex().',
  flat: 'Use concat: Chromium 69 has flat() only from version 69.0.3497, and Edge 18 not at all.',
  matchAll: 'Use exec() in a loop: Chromium 69 has no matchAll().',
  toSorted: 'Copy and sort(): Chromium 69 has no toSorted().',
  toReversed: 'Copy and reverse(): Chromium 69 has no toReversed().',
  replaceChildren: "Set textContent = '' and append(): Chromium 69 has no replaceChildren().",
  inert: 'Use src/browser/modal-page.ts: Chromium 69 has no inert.',
  isConnected: 'Use document.contains(): Edge 18 has no isConnected.',
};

const missingStatics = [
  ['Object', 'hasOwn'],
  ['Object', 'fromEntries'],
  ['Object', 'groupBy'],
  ['Promise', 'allSettled'],
  ['Promise', 'any'],
  ['Promise', 'withResolvers'],
  ['Intl', 'Segmenter'],
  ['Intl', 'ListFormat'],
  ['Array', 'fromAsync'],
  ['crypto', 'randomUUID'],
];

const missingGlobals = [
  'structuredClone',
  'queueMicrotask',
  'globalThis',
  'WeakRef',
  'BigInt',
  'ResizeObserver',
  'AggregateError',
];

/** Ways to turn text into markup or code. The policy of the pages forbids some of them, an XSS needs only one. */
const markupProperties = {
  innerHTML: 'Build elements with createElement() and textContent: text must never become markup.',
  outerHTML: 'Build elements with createElement() and textContent: text must never become markup.',
  insertAdjacentHTML: 'Build elements with createElement() and textContent: text must never become markup.',
  createContextualFragment:
    'Build elements with createElement() and textContent: text must never become markup.',
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'tests/fixtures/', 'public/', 'content/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Strings are taken apart by code point on purpose: no text here has clusters that must stay together.
      '@typescript-eslint/no-misused-spread': 'off',
      // Enums are no erasable syntax: the compiler refuses them already.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Objects here are closures without `this`: their methods may be taken out and passed on.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.{mjs,astro}'],
    extends: [tseslint.configs.strict, tseslint.configs.disableTypeChecked],
  },
  { files: ['**/*.astro'], extends: [astro.configs['flat/recommended']] },
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'off', // Lessons are rendered to HTML by src/markdown, which writes no raw HTML.
      'astro/no-unused-define-vars-in-style': 'error',
      'astro/prefer-class-list-directive': 'error',
    },
  },
  {
    files: [`src/{${pureFolders.join(',')}}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            node,
            astroModules,
            {
              regex: '/(?:browser|build|cli|site|pages|components|layouts)/',
              message: 'A pure folder does not reach up into what uses it.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', ...pageGlobals].map((name) => ({
          name,
          message: 'This folder is pure: it knows no page and no process.',
        })),
      ],
    },
  },
  {
    files: ['src/browser/**/*.ts'],
    extends: [compat.configs['flat/recommended']],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'This runs in a browser.' },
            astroModules,
            {
              regex: '^(?:\\.\\./)+(?:build|cli|site|check|content|markdown|schemas|relocatable|preview)/',
              message:
                'Client code takes only what is small and pure, from src/lesson, src/search, src/progress, src/slides and src/agenda.',
            },
          ],
        },
      ],
      'no-console': ['error', { allow: ['error'] }],
      // The old form is often the only one that the oldest browsers know (keyCode, addListener).
      '@typescript-eslint/no-deprecated': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-globals': [
        'error',
        ...missingGlobals.map((name) => ({
          name,
          message: `Chromium 69, Firefox 68 or Safari 12 has no ${name}.`,
        })),
      ],
      'no-restricted-properties': [
        'error',
        ...Object.entries({ ...missingMembers, ...markupProperties }).map(([property, message]) => ({
          property,
          message,
        })),
        ...missingStatics.map(([object, property]) => ({
          object,
          property,
          message: `Chromium 69, Firefox 68 or Safari 12 has no ${object}.${property}.`,
        })),
        ...['write', 'writeln'].map((property) => ({
          object: 'document',
          property,
          message: 'Build elements instead.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'import() fails on file://: use loadChunk().' },
        { selector: "NewExpression[callee.name='Worker']", message: 'new Worker(file) fails on file://.' },
        {
          selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
          message: 'Safari before 16.4 cannot read a lookbehind.',
        },
        { selector: 'Literal[regex.flags=/[dv]/]', message: 'Chromium 69 does not know this flag.' },
      ],
    },
  },
  {
    files: ['src/browser/head.ts', 'src/browser/apply-preferences.ts'],
    // ES5, because IE kernels run it to be told what is wrong.
    rules: {
      'no-var': 'off',
      'prefer-const': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Vitest's matchers (expect.objectContaining …) are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A stand-in for an asynchronous function need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: ['tests/browser/**/*.ts'],
    rules: {
      // In a page function a missing element shall throw: that is what the test is to find.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The watcher inside the page speaks to the test through the console.
      'no-console': ['error', { allow: ['info'] }],
    },
  },
);
