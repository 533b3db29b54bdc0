'use strict';

const path = require('node:path');
const all = require('../jest.config.js');

/**
 * The quick check while working: pure tests and tests of pages. The tests of the local Jira, and those in `src/forge`,
 * which run the app on it, are left out. React draws each page once and skips its own checks, such as that of keys in
 * lists, and each property meets a quarter of its cases; `npm test` has all of it. Started without V8's last compiler,
 * since a test file ends before its code has paid for it: an eighth less of the processor.
 */
const rootDir = path.join(__dirname, '..');
const [unit, ui] = ['unit', 'ui'].map((name) => all.projects.find(({ displayName }) => displayName === name));
const fewerRuns = { '^fast-check$': '<rootDir>/test/fewer-runs.js' };
const withoutChecks = '<rootDir>/node_modules/react/cjs/react-jsx-runtime.production.min.js';

module.exports = {
  ...all,
  rootDir,
  projects: [
    {
      ...unit,
      rootDir,
      moduleNameMapper: { ...unit.moduleNameMapper, ...fewerRuns },
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, '<rootDir>/dev/', '<rootDir>/src/forge/'],
    },
    {
      ...ui,
      rootDir,
      globals: { drawsOnce: true },
      moduleNameMapper: { ...ui.moduleNameMapper, ...fewerRuns, '^react/jsx-runtime$': withoutChecks },
    },
  ],
};
