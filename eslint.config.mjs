import designSystem from '@atlaskit/eslint-plugin-design-system';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const code = ['ts', 'tsx', 'mts', 'cts'].map((ending) => `**/*.${ending}`);
const tests = ['**/*.test.ts', '**/*.test.tsx', 'test/**'];

const notDev = { regex: '(^|/)dev/', message: 'The app never imports its local host.' };
/** Each property stands on a line of its own; prettier decides where several share one. */
const noSpreadLiteral = {
  selector:
    ':matches(SpreadElement, JSXSpreadAttribute) > :matches(ObjectExpression, TSAsExpression[expression.type="ObjectExpression"])',
  message: 'Write the properties here instead of spreading a literal.',
};
const notDevLater = { selector: 'ImportExpression > Literal[value=/(^|\\u002F)dev\\u002F/]', message: notDev.message };

/** Arrows point inward: files of `folder` import from their own folder and from what is listed (regular expressions). */
const may = (folder, ...allowed) => ({
  files: [`${folder}/**`],
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          notDev,
          {
            regex: `^(?!\\./)(?!(${allowed.join('|') || 'nothing else'})(/|$))`,
            message: `${folder} may import only: its own files${allowed.map((one) => `, ${one.replaceAll('\\', '')}`).join('')}.`,
          },
        ],
      },
    ],
  },
});

const up = '(\\.\\./)+';
const ofVerbs = [`${up}domain`, `${up}contract`, `${up}failure`, `${up}words`];
const ofJira = [`${up}domain`, `${up}contract(-[a-z-]+)?`, `${up}failure`, 'zod/mini'];
const ofForge = [
  `${up}(domain|usecases|jira|words|contract|contract-[a-z-]+|failure)`,
  '@forge/[a-z]+',
  ...['node:crypto', 'node:zlib', 'zod'],
];
/** Files that lie beside the rooms. */
const loose = '(\\.\\./)+[a-z-]+$';
/** The rooms of a folder, each with those that it stands on; also for folders within a room. */
const floors = (folder, rooms, outside) =>
  Object.entries(rooms).map(([room, below]) =>
    may(`${folder}/${room}`, ...outside, loose, ...below.map((one) => `${up}${one}`)),
  );
/**
 * The rooms of the domain, from the ground up: each knows those before it, `zod/mini` for the schemas of its records, and
 * `diff` where words are compared.
 */
const rooms = [
  ...['shared', 'mail', 'issue', 'content', 'question', 'ballot', 'talk', 'refinement'],
  ...['criteria', 'policy', 'readiness'],
];
const below = (room) => rooms.slice(0, rooms.indexOf(room)).map((name) => `\\.\\./${name}`);
const ofPages = [
  notDev,
  { regex: '/src/(forge|usecases|index)(/|$)', message: 'The UI knows the contract, the domain and the Jira edge.' },
];
/** What lies beside the rooms of a page for all of them: words, styles and functions, no component. */
const ofPage = ['[a-z-]+(\\.en)?$', '[a-z-]+\\.module\\.css$'];
/** The rooms of a page, from the ground up: each knows those before it. */
const storeys = (folder, rooms) =>
  rooms.map((room, at) => {
    const known = [...rooms.slice(0, at).map((one) => `${one}/`), ...ofPage];
    return {
      files: [`${folder}/${room}/*`],
      ignores: tests,
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              ...ofPages,
              {
                regex: `^\\.\\./(?!\\.\\./|${known.join('|')})`,
                caseSensitive: true,
                message: `${room} may import of its page only: ${rooms.slice(0, at).join(', ') || 'itself'}.`,
              },
            ],
          },
        ],
      },
    };
  });
const arrows = [
  ...rooms.map((room) =>
    may(`src/domain/${room}`, 'zod/mini$', ...below(room), ...(room === 'content' ? ['diff$'] : [])),
  ),
  may('src/domain/{backlog,lookback}', 'zod/mini$', ...rooms.map((name) => `\\.\\./${name}`)),
  may('src/words', `${up}domain`),
  may('src/situation', `${up}domain`, `${up}contract`),
  may('src/usecases', ...ofVerbs),
  // A verb knows what verbs stand on; of other verbs those of a noun below its own.
  may('src/usecases/*', ...ofVerbs, loose, '\\.\\./(core|views|words)'),
  ...floors(
    'src/usecases',
    {
      words: [],
      core: ['words'],
      views: ['core', 'words'],
      ballot: ['core', 'views', 'words'],
      talk: ['core', 'views', 'words', 'ballot'],
      meeting: ['core', 'views', 'words', 'ballot', 'talk'],
    },
    ofVerbs,
  ),
  may('src/jira', ...ofJira),
  ...floors(
    'src/jira',
    { adf: [], read: ['adf'], search: ['adf', 'read'], write: ['adf', 'read'], 'look-back': ['adf', 'read', 'search'] },
    ofJira,
  ),
  may('src/forge', ...ofForge),
  ...floors(
    'src/forge',
    {
      stores: [],
      settings: ['stores'],
      background: ['stores', 'settings'],
      calls: ['stores', 'settings', 'background'],
      automation: ['stores', 'settings'],
      privacy: ['stores', 'settings'],
    },
    ofForge,
  ),
  {
    files: ['src/**', 'static/**'],
    ignores: ['src/domain/**', 'src/situation/**', 'src/usecases/**', 'src/jira/**', 'src/forge/**', ...tests],
    rules: {
      'no-restricted-imports': ['error', { patterns: ofPages }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '/src/calls$', allowTypeImports: true, message: 'Pages know only the types of the calls.' },
          ],
        },
      ],
    },
  },
  // A feature that draws another stands above it.
  ...storeys('static/issue-panel', [
    ...['keyboard', 'store', 'form', 'parts'],
    ...['hints', 'recheck', 'questions', 'ballot', 'private-writing'],
    ...['split', 'scope', 'talk', 'news', 'steps', 'head'],
  ]),
  ...storeys('static/project-page', ['shared', 'backlog', 'meeting', 'look-back']),
  ...storeys('static/project-page/backlog', [
    ...['filter', 'cards', 'table', 'starting', 'opened'],
    ...['notices', 'meaning', 'next', 'whole', 'tidy'],
  ]),
  {
    files: ['src/**', 'static/**'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', notDevLater, noSpreadLiteral] },
  },
];

/** What Jira is asked for and what is parsed are one list. */
const oneListOfFields = {
  files: ['src/jira/**'],
  ignores: tests,
  rules: {
    'no-restricted-syntax': [
      'error',
      notDevLater,
      noSpreadLiteral,
      {
        selector: 'Property[key.name="fields"] > ArrayExpression > Literal[value!="id"]',
        message: 'Ask for the fields of the schema that parses them: fieldsIn(schema).',
      },
    ],
  },
};

const developing = {
  files: ['dev/**', 'test/**', ...tests],
  rules: { 'no-restricted-syntax': ['error', noSpreadLiteral] },
};

/** The domain takes time, ids and chance as arguments. */
const pureDomain = {
  files: ['src/domain/**'],
  ignores: tests,
  rules: {
    'no-restricted-globals': ['error', 'crypto', 'performance', 'setTimeout', 'fetch', 'process'],
    'no-restricted-syntax': [
      'error',
      notDevLater,
      noSpreadLiteral,
      { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Chance is an argument.' },
      { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time is an argument.' },
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument.' },
      { selector: 'CallExpression[callee.name="Date"]', message: 'Time is an argument.' },
    ],
  },
};

const lines = (max) => ({ max, skipBlankLines: true, skipComments: true });
const budgets = [
  {
    files: code,
    ignores: tests,
    rules: {
      'max-lines': ['error', lines(400)],
      'max-params': ['error', 4],
      'max-lines-per-function': ['error', lines(80)],
    },
  },
  // A table of cases has as many columns as it needs.
  { files: tests, rules: { 'max-lines': ['error', lines(400)] } },
  { files: ['**/*.tsx'], ignores: tests, rules: { 'max-lines-per-function': ['error', lines(100)] } },
  // Word lists and recorded answers: data, not code.
  {
    files: ['**/*.{en,de}.ts', '**/messages/*.ts', '**/words/*.ts', 'dev/sample/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
];

const withoutEscapes = {
  files: code,
  rules: {
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/ban-ts-comment': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    eqeqeq: 'error',
    'no-console': 'off',
  },
};

const promises = {
  files: ['src/**/*.ts', 'static/**/*.{ts,tsx}', 'dev/**/*.ts'],
  ignores: [...tests, 'dev/host/fixture-app/**', '**/*.config.ts', '**/*.config.mts'],
  languageOptions: {
    parserOptions: {
      project: ['./tsconfig.json', './static/tsconfig.json', './dev/tsconfig.json'],
      tsconfigRootDir: import.meta.dirname,
    },
  },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/only-throw-error': 'error',
  },
};

export default defineConfig(
  globalIgnores(['**/build/**', '.local/**', 'coverage/**', 'node_modules/**']),
  { linterOptions: { noInlineConfig: true } },
  { files: code, extends: [tseslint.configs.recommended] },
  ...arrows,
  oneListOfFields,
  developing,
  pureDomain,
  ...budgets,
  withoutEscapes,
  promises,
  {
    files: ['static/**/*.{ts,tsx}', 'dev/frame/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // The React compiler is not used, so what it could not memoize does not matter.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['static/**/*.tsx'],
    extends: [designSystem.configs['recommended/flat']],
    // Plain elements under Jira's own tokens: the primitives would cost a page 5–40 KiB gzip (docs/decisions/003).
    rules: Object.fromEntries(
      [
        'use-primitives-text',
        'use-heading',
        'no-html-heading',
        'no-html-button',
        'no-html-select',
        'no-html-text-input',
        'no-html-radio',
        'no-html-checkbox',
        'no-html-image',
        'no-html-anchor',
        'use-character-counter-field',
        'no-placeholder',
      ].map((rule) => [`@atlaskit/design-system/${rule}`, 'off']),
    ),
  },
  // The one brand: a `Clause` is a string that only the builder can make.
  { files: ['src/jira/search/jql.ts'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  {
    files: [
      ...['**/*.config.{ts,mts}', '**/vite/**', '**/*.test.{ts,tsx}'],
      'test/journeys/support/{begin,end,worker}.ts', // as Jest wants them
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
);
