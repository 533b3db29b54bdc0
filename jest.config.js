'use strict';

const os = require('node:os');

const transform = {
  '^.+\\.m?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2023',
      },
      module: { type: 'commonjs' },
    },
  ],
};
/** Packages that ship ES modules only and that tests load. */
const transformIgnorePatterns = ['/node_modules/(?!(jira\\.js|csv-parse|hono|@hono|marked)/)'];
/**
 * Each use of a global name in a test's sandbox costs some forty times a plain one, so modules get these as parameters.
 * Names that fake timers replace, such as Date, must not be among them.
 */
const sandboxInjectedGlobals = [
  ...['Array', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Reflect', 'RegExp', 'Set'],
  ...['String', 'Symbol', 'TypeError', 'WeakMap'],
];
/** Zod loads its texts in some sixty languages with itself, in each test file anew. English is the default. */
const moduleNameMapper = { '^\\.\\./locales/index\\.cjs$': '<rootDir>/node_modules/zod/v4/locales/en.cjs' };
const setupFilesAfterEnv = ['<rootDir>/test/logged.ts'];
/** Tests of `npm run test:long`, see test/long.config.js. */
const testPathIgnorePatterns = ['/node_modules/', '\\.long\\.test\\.tsx?$'];
const shared = {
  sandboxInjectedGlobals,
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
  setupFilesAfterEnv,
  testPathIgnorePatterns,
  testEnvironment: 'node',
};

module.exports = {
  // The one limit of all tests. On a busy machine a test may take many times as long: time never decides.
  testTimeout: 300_000,
  // Jest would leave one processor idle, half of a small machine. Journeys wait on real time, so a third worker fits.
  maxWorkers: Math.max(3, os.availableParallelism() - 1),
  testSequencer: '<rootDir>/test/order.js',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/dev/**/*.test.ts', '<rootDir>/static/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'ui',
      testEnvironment: '<rootDir>/test/browser-like.js',
      testMatch: ['<rootDir>/static/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/setup-ui.ts', ...setupFilesAfterEnv],
      moduleNameMapper: {
        ...moduleNameMapper,
        '\\.css$': '<rootDir>/test/css-names.js',
        // As the bundle has it, see static/ui/vite.
        '^@atlaskit/platform-feature-flags(/fg)?$': '<rootDir>/static/ui/vite/flag-stub.ts',
        '^@atlaskit/tooltip/Tooltip$': '<rootDir>/test/no-tooltip.js',
        // Packages of ES modules alone, which also ship a script.
        '^(d3-[a-z-]+|internmap)$': '<rootDir>/node_modules/$1/dist/$1.min.js',
      },
    },
    {
      ...shared,
      displayName: 'contract',
      testMatch: ['<rootDir>/test/contract/**/*.test.ts'],
      moduleNameMapper: { ...moduleNameMapper, '^jira\\.js$': '<rootDir>/test/contract/jira-js.js' },
    },
    { ...shared, displayName: 'at-once', testMatch: ['<rootDir>/test/at-once/**/*.test.ts'] },
    { ...shared, displayName: 'secrecy', testMatch: ['<rootDir>/test/secrecy/**/*.test.ts'] },
    { ...shared, displayName: 'failures', testMatch: ['<rootDir>/test/failures/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'journey',
      setupFilesAfterEnv: [],
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
      testEnvironment: '<rootDir>/test/journeys/support/worker.ts',
      globalSetup: '<rootDir>/test/journeys/support/begin.ts',
      globalTeardown: '<rootDir>/test/journeys/support/end.ts',
    },
  ],
};
